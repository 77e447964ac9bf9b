import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { contract } from '@case-management/contract'
import { releasesFolder, releasesIn } from '@case-management/spec/versions'
import { bundleFile } from '../paths.ts'
import type { SiteFile } from '../site-file.ts'
import { textPage } from '../text-page.ts'
import { changelogMarkdown } from './changelog-markdown.ts'

const history = fileURLToPath(
  new URL('../CHANGELOG.md', import.meta.resolve('@case-management/spec/versions')),
)

/** The history of the contract as a page, and its Markdown. */
export async function changelogFiles(): Promise<SiteFile[]> {
  const released = releasesIn(releasesFolder).filter(({ version }) => version !== contract.version)
  const versions = [...released, { version: contract.version, file: bundleFile }]
  const markdown = await changelogMarkdown(await readFile(history, 'utf8'), versions)
  return textPage({
    path: 'changelog',
    title: 'Changelog',
    description: 'What changed from version to version of the contract, and what breaks a client or a host.',
    markdown,
  })
}
