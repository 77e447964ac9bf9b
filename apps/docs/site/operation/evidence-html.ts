import { escapeHtml } from '../escape-html.ts'
import { slugOf } from '../markdown-html.ts'
import { document } from '../reference/openapi.ts'

/** The section of the contract's own description that says what a statement can rest on. */
const section =
  document.info.description.split(/^## /m).find((text) => text.includes('| `documented` |')) ?? ''
const heading = section.split('\n', 1)[0] ?? ''

/** What a statement can rest on, the firmest first, with the meaning of each. */
const meanings = new Map(
  Array.from(section.matchAll(/^\| `(\w+)` \| (.+) \|$/gm), ([, name = '', meaning = '']) => [name, meaning]),
)

/** A small mark that says what a statement rests on; nothing where it is not said. */
export function evidenceMark(evidence: string | undefined): string {
  if (evidence === undefined) return ''
  const name = escapeHtml(evidence)
  return `<i class="evidence ${name}" role="img" aria-label="Evidence: ${name}" title="${escapeHtml(meanings.get(evidence) ?? '')}"></i>`
}

/** What the marks mean. */
export function evidenceLegend(): string {
  const items = [...meanings].map(
    ([name, meaning]) =>
      `<span title="${escapeHtml(meaning)}"><i class="evidence ${name}"></i>${name}</span>`,
  )
  return `<p class="legend"><a href="../conventions.html#${slugOf(heading)}">${escapeHtml(heading)}</a>${items.join('')}</p>`
}
