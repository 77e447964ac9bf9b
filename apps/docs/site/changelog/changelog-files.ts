import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { contract } from '@case-management/contract'
import { bundleFile } from '../paths.ts'
import { earlierReleases } from '../releases/earlier-releases.ts'
import type { SiteFile } from '../site-file.ts'
import { textPage } from '../text-page.ts'
import { changelogMarkdown } from './changelog-markdown.ts'

const history = fileURLToPath(
  new URL('../CHANGELOG.md', import.meta.resolve('@case-management/spec/versions')),
)

/** The history of the contract as a page, and its Markdown. */
export async function changelogFiles(): Promise<SiteFile[]> {
  const versions = [...earlierReleases, { version: contract.version, file: bundleFile }]
  const markdown = await changelogMarkdown(await readFile(history, 'utf8'), versions)
  return textPage({
    path: 'changelog',
    title: 'Changelog',
    description: 'What changed from version to version of the contract, and what breaks a client or a host.',
    markdown: withReferences(markdown),
  })
}

/** The history with a link to the reference of each earlier release under its heading. */
function withReferences(markdown: string): string {
  return earlierReleases.reduce(
    (text, { version }) =>
      text.replace(
        `\n## ${version}\n`,
        `$&\n[The reference of version ${version}](releases/${version}/index.html)\n`,
      ),
    markdown,
  )
}
