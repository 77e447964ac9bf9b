import type { TaskPage } from '../model.ts'
import type { TaskRows } from '../storage/task-storage.ts'

/**
 * The answer to a search, as JSON text. Records are spliced in as they were stored,
 * because parsing and printing them again would cost more than all the rest.
 */
export function pageText(rows: TaskRows, skip: number, limit: number): string {
  const envelope = {
    page: Math.floor(skip / limit) + 1,
    limit,
    hasMore: skip + rows.records.length < rows.total,
    totalPages: Math.ceil(rows.total / limit),
    totalResults: rows.total,
  } satisfies Omit<TaskPage, 'results'>
  const key = 'results' satisfies keyof TaskPage
  return `{"${key}":[${rows.records.join(',')}],${JSON.stringify(envelope).slice(1)}`
}
