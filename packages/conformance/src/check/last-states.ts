import { isObject, jsonOf, textOf, type Json, type JsonObject } from '../projection/json.ts'
import { changedKeys } from '../laws/compare-records.ts'
import type { RunContext } from './run-context.ts'
import { withMoments } from './task.ts'

/** What the last update of each task was answered with, also one that put it back, for each run. */
const states = new WeakMap<RunContext, Map<string, JsonObject>>()

/** Notes the record that an update was answered with. */
export function noteState(context: RunContext, record: Json | undefined): void {
  if (!isObject(record)) return
  const known = states.get(context) ?? new Map<string, JsonObject>()
  states.set(context, known.set(textOf(record['_id']), withMoments(record)))
}

/** Notes the record that an update of a check was answered with, and whether it changed something. */
export function noteChange(context: RunContext, record: Json | undefined): void {
  if (
    isObject(record) &&
    changedKeys(stateOf(context, textOf(record['_id'])), withMoments(record)).length > 0
  )
    context.changed = withMoments(record)
  noteState(context, record)
}

/** A task as it was last seen: after its last update, or before the first. */
export function stateOf(context: RunContext, taskId: string): JsonObject {
  const known = states.get(context)?.get(taskId)
  if (known) return known
  return jsonOf(context.ledger.original(taskId) ?? {})
}
