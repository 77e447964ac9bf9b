import { schemas } from '@case-management/contract/schemas'
import type { TaskFilter } from '../model.ts'

/** Keys that every record has, whatever columns are asked for. */
const alwaysThere: readonly string[] = schemas.$defs.Task.required

/**
 * Cuts records down to the columns asked for.
 *
 * @param records - JSON texts, passed through as they are when no column is named.
 */
export function project(records: string[], columns: TaskFilter['selectedColumns']): string[] {
  if (!columns?.length) return records
  const kept = new Set<string>([...alwaysThere, ...columns])
  return records.map((record) => {
    const task: Record<string, unknown> = JSON.parse(record)
    return JSON.stringify(Object.fromEntries(Object.entries(task).filter(([key]) => kept.has(key))))
  })
}
