import type { TaskFilter } from '../model.ts'
import type { Span } from '../storage/task-storage.ts'
import { etaSpans, type Day } from './eta-buckets.ts'

/**
 * The due moments that a search asks for: exactly `dueDate`, inside the buckets of `ETAlist`, or both.
 *
 * @returns `undefined` for no filter; an empty list when no moment can satisfy both.
 */
export function dueSpans(filter: TaskFilter, day: Day): Span[] | undefined {
  const exact = filter.dueDate === undefined ? undefined : Date.parse(filter.dueDate)
  const buckets = filter.ETAlist?.length ? etaSpans(filter.ETAlist, day) : undefined
  if (exact === undefined) return buckets
  const inBuckets =
    !buckets || buckets.some(({ from = -Infinity, to = Infinity }) => from <= exact && exact <= to)
  return inBuckets ? [{ from: exact, to: exact }] : []
}
