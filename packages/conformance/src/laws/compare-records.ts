import { isDeepStrictEqual } from 'node:util'
import type { Task } from '../check/run-context.ts'

/** The keys in which two records differ. A key that is `null` and one that is missing are alike. */
export function changedKeys(before: Task, after: Task): string[] {
  const [old, now] = [entries(before), entries(after)]
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (key) => !isDeepStrictEqual(old.get(key), now.get(key)),
  )
}

function entries(task: Task): Map<string, unknown> {
  return new Map(Object.entries(task).filter(([, value]) => value !== null && value !== undefined))
}

/**
 * Whether a record holds what was sent: each key sent is there with that value.
 * Moments may be written in another form, and a host may add keys of its own.
 */
export function holds(kept: unknown, sent: unknown): boolean {
  if (Array.isArray(sent)) {
    return (
      Array.isArray(kept) &&
      kept.length === sent.length &&
      sent.every((item, index) => holds(kept[index], item))
    )
  }
  if (typeof sent === 'object' && sent !== null) {
    if (typeof kept !== 'object' || kept === null) return false
    const held = new Map<string, unknown>(Object.entries(kept))
    return Object.entries(sent).every(([key, value]) => holds(held.get(key), value))
  }
  return kept === sent || isSameMoment(kept, sent)
}

function isSameMoment(kept: unknown, sent: unknown): boolean {
  const moment = /^\d{4}-\d{2}-\d{2}T.*Z$/
  return (
    typeof kept === 'string' &&
    typeof sent === 'string' &&
    moment.test(kept) &&
    moment.test(sent) &&
    Date.parse(kept) === Date.parse(sent)
  )
}
