import type { TaskRows } from '../../storage/task-storage.ts'
import { textOf, utf8Of } from '../../text/bytes.ts'

type Records = TaskRows['records']

/**
 * Cuts records down to the keys that they show.
 *
 * @param records - JSON texts, passed through as they are when all keys are shown.
 */
export function project(records: Records, shown: ReadonlySet<string> | undefined): Records {
  if (shown === undefined) return records
  return records.map((record) => {
    const task: Record<string, unknown> = JSON.parse(textOf(record))
    return utf8Of(JSON.stringify(Object.fromEntries(Object.entries(task).filter(([key]) => shown.has(key)))))
  })
}
