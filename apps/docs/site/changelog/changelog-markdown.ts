import { diffVersions, type Release } from '@case-management/spec/versions'
import { changesMarkdown } from './changes-markdown.ts'

/**
 * The history as it was written, and under each version every change that `redocly diff` finds since the one before.
 *
 * @param history - Markdown with a heading of the second level for each version.
 * @param versions - bundles, the oldest first.
 * @throws an error of one line for a version that the history does not tell of.
 */
export async function changelogMarkdown(history: string, versions: readonly Release[]): Promise<string> {
  let markdown = `${history.trim()}\n`
  for (const [index, next] of versions.entries()) {
    const before = versions[index - 1]
    if (!before) continue
    const { changes } = await diffVersions(before.file, next.file)
    const heading = `\n## ${next.version}\n`
    const start = markdown.indexOf(heading)
    if (start < 0) throw new Error(`spec/CHANGELOG.md has no heading for version ${next.version}.`)
    const following = markdown.indexOf('\n## ', start + heading.length)
    const end = following < 0 ? markdown.length : following
    markdown = `${markdown.slice(0, end).trimEnd()}\n\n${changesMarkdown(changes, before.version)}\n${markdown.slice(end)}`
  }
  return markdown
}
