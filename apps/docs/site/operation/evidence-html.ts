import { escapeHtml } from '../escape-html.ts'

/** What a statement can rest on, the firmest first, and what that means in a few words. */
const meanings: Readonly<Record<string, string>> = {
  documented: 'a table of the vendor states it',
  sample: 'only a sample of the vendor shows it',
  sibling: 'other pages of the vendor show it',
  inferred: 'a reading of this contract',
}

/** A small mark that says what a statement rests on; nothing where it is not said. */
export function evidenceMark(evidence: string | undefined): string {
  if (evidence === undefined) return ''
  const meaning = `${evidence}: ${meanings[evidence] ?? ''}`
  return `<span class="evidence ${escapeHtml(evidence)}" role="img" aria-label="${escapeHtml(`Evidence ${meaning}`)}" title="${escapeHtml(meaning)}"></span>`
}

/** What the marks mean. */
export function evidenceLegend(): string {
  const items = Object.entries(meanings).map(
    ([name, meaning]) => `<span title="${meaning}"><i class="evidence ${name}"></i>${name}</span>`,
  )
  return `<p class="legend"><a href="../conventions.html#evidence">Evidence</a>${items.join('')}</p>`
}
