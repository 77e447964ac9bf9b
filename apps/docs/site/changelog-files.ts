import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { markdownToHtml } from './markdown-html.ts'
import { siteHeader } from './navigation.ts'
import type { SiteFile } from './operation-pages.ts'
import { page } from './page.ts'
import { packageFolder } from './paths.ts'
import { document } from './reference/openapi.ts'

/** The history of the contract as a page, and its Markdown. */
export function changelogFiles(): SiteFile[] {
  const markdown = readFileSync(join(packageFolder, '../../spec/CHANGELOG.md'), 'utf8')
  const text = page({
    title: `Changelog - ${document.info.title}`,
    description: 'What changed from version to version of the contract, and what breaks a client or a host.',
    root: './',
    head: '',
    body: `${siteHeader('./', 'changelog.html')}
<main class="text" id="content">
<p><a href="changelog.md">Markdown</a></p>
${markdownToHtml(markdown)}
</main>`,
  })
  return [
    { path: 'changelog.html', text },
    { path: 'changelog.md', text: markdown },
  ]
}
