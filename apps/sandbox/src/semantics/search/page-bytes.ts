import type { TaskPage } from '../../model.ts'
import type { TaskRows } from '../../storage/task-storage.ts'

const key = 'results' satisfies keyof TaskPage
const opening = Buffer.from(`{"${key}":[`)
const comma = Buffer.from(',')

/**
 * The answer to a search, as JSON in UTF-8. Records are put in as they were stored,
 * because parsing and printing them again would cost more than all the rest.
 */
export function pageBytes(
  records: TaskRows['records'],
  envelope: Omit<TaskPage, 'results'>,
): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [opening]
  for (const [index, record] of records.entries()) {
    if (index > 0) parts.push(comma)
    parts.push(record)
  }
  parts.push(Buffer.from(`],${JSON.stringify(envelope).slice(1)}`))
  return Buffer.concat(parts)
}
