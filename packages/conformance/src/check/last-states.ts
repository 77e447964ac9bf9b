import { isObject, textOf, type Json, type JsonObject } from '../projection/json.ts'
import type { RunContext } from './run-context.ts'

/** The last answer to an update of each task, for each run. */
const states = new WeakMap<RunContext, Map<string, JsonObject>>()

/** Notes the record that an update was answered with. */
export function noteState(context: RunContext, record: Json | undefined): void {
  if (!isObject(record)) return
  const known = states.get(context) ?? new Map<string, JsonObject>()
  states.set(context, known.set(textOf(record['_id']), record))
}

/** A task as it was last seen: after its last update, or before the first. */
export function stateOf(context: RunContext, taskId: string): JsonObject {
  const known = states.get(context)?.get(taskId)
  if (known) return known
  const record: JsonObject = JSON.parse(JSON.stringify(context.ledger.original(taskId) ?? {}))
  return record
}
