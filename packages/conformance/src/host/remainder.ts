import { isDeepStrictEqual } from 'node:util'
import type { Task } from '../check/task.ts'
import type { JsonObject } from '../projection/json.ts'
import { moving } from './not-restored.ts'

/** What a person can do about it. */
const advice = 'restore it from a copy of the data (the sandbox: POST /__sandbox/reset)'

/**
 * What of a task is not literally as it was before the run, though every update that could put it back was made.
 *
 * @param before - the record before the first write of the run.
 * @param now - the record as it is now.
 * @returns one line that names task and keys and says what to do; nothing when there is no difference.
 */
export function remainderOf(before: Task, now: Task | JsonObject): string | undefined {
  const old = new Map<string, unknown>(Object.entries(before))
  const current = new Map<string, unknown>(Object.entries(now))
  const added = [...current.keys()].filter((key) => !old.has(key))
  const gone = [...old.keys()].filter((key) => !current.has(key))
  const changed = [...current].flatMap(([key, value]) =>
    !moving.has(key) && old.has(key) && !isDeepStrictEqual(old.get(key), value) ? [key] : [],
  )
  const parts = [
    ...(added.length > 0 ? [`has ${counted(added)} that it lacked before (${added.join(', ')})`] : []),
    ...(gone.length > 0 ? [`lacks ${counted(gone)} that it had before (${gone.join(', ')})`] : []),
    ...(changed.length > 0 ? [`has other values in ${changed.join(', ')}`] : []),
  ]
  return parts.length === 0
    ? undefined
    : `${before._id} ${parts.join(' and ')}, which no update takes back; ${advice}.`
}

function counted(keys: readonly string[]): string {
  return keys.length === 1 ? 'a key' : `${keys.length} keys`
}
