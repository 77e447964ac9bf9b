import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { contract } from '@case-management/contract'
import { releasesFolder, releasesIn } from '@case-management/spec/versions'
import { markdownToHtml } from '../markdown-html.ts'
import { siteHeader } from '../navigation.ts'
import type { SiteFile } from '../operation-pages.ts'
import { page } from '../page.ts'
import { bundleFile } from '../paths.ts'
import { document } from '../reference/openapi.ts'
import { changelogMarkdown } from './changelog-markdown.ts'

const history = fileURLToPath(
  new URL('../CHANGELOG.md', import.meta.resolve('@case-management/spec/versions')),
)

/** The history of the contract as a page, and its Markdown. */
export async function changelogFiles(): Promise<SiteFile[]> {
  const released = releasesIn(releasesFolder).filter(({ version }) => version !== contract.version)
  const versions = [...released, { version: contract.version, file: bundleFile }]
  const markdown = await changelogMarkdown(await readFile(history, 'utf8'), versions)
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
