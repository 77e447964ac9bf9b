/**
 * How texts are compared without regard to case. The query of a filter and the index row of a record
 * both go through these functions, so that the two sides can never disagree.
 */

/** Folds the case of a text, for names of tasks, channels, queues and agents. Identifiers fold to themselves or alike. */
export function foldCase(text: string): string {
  return text.toLowerCase()
}

/** Folds a status or priority name: `In-Progress`, `in_progress` and `In Progress` are one name. */
export function foldName(text: string): string {
  return foldCase(text)
    .replaceAll(/[\s_-]+/gu, ' ')
    .trim()
}
