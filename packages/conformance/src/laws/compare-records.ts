import { isDeepStrictEqual } from 'node:util'
import type { Task } from '../check/task.ts'
import type { JsonObject } from '../projection/json.ts'

/** The keys in which two records differ. A key that is `null` and one that is missing are alike. */
export function changedKeys(before: Task | JsonObject, after: Task | JsonObject): string[] {
  const [old, now] = [entries(before), entries(after)]
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (key) => !isDeepStrictEqual(old.get(key), now.get(key)),
  )
}

function entries(task: Task | JsonObject): Map<string, unknown> {
  return new Map(Object.entries<unknown>(task).filter(([, value]) => value !== null && value !== undefined))
}

/** Whether two values that are neither lists nor objects are the same. */
type Same = (kept: unknown, must: unknown) => boolean

const isEqual: Same = (kept, must) => kept === must

/**
 * Whether a record holds what must be there: each key is there with that value.
 * A host may add keys of its own.
 *
 * @param isSame - compares single values; exactly, when left out.
 */
export function holds(kept: unknown, must: unknown, isSame: Same = isEqual): boolean {
  if (Array.isArray(must)) {
    return (
      Array.isArray(kept) &&
      kept.length === must.length &&
      must.every((item, index) => holds(kept[index], item, isSame))
    )
  }
  if (typeof must === 'object' && must !== null) {
    if (typeof kept !== 'object' || kept === null) return false
    const held = new Map<string, unknown>(Object.entries(kept))
    return Object.entries(must).every(([key, value]) => holds(held.get(key), value, isSame))
  }
  return isSame(kept, must)
}

/** Whether two values are the same, or the same moment in two forms. */
export const isSameMoment: Same = (kept, must) =>
  kept === must ||
  (typeof kept === 'string' &&
    typeof must === 'string' &&
    moment.test(kept) &&
    moment.test(must) &&
    Date.parse(kept) === Date.parse(must))

const moment = /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/
