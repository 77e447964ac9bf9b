import type { TaskPage } from '../../model.ts'

/**
 * The answer to a search, as JSON text. Records are spliced in as they were stored,
 * because parsing and printing them again would cost more than all the rest.
 */
export function pageText(records: readonly string[], envelope: Omit<TaskPage, 'results'>): string {
  const key = 'results' satisfies keyof TaskPage
  return `{"${key}":[${records.join(',')}],${JSON.stringify(envelope).slice(1)}`
}
