import type { Task } from '../check/run-context.ts'
import { holds } from '../laws/compare-records.ts'
import { foldName } from '../laws/fold.ts'
import { isObject, textOf, type JsonObject } from '../projection/json.ts'
import { propertiesOf, schemaNode, type SchemaNode } from '../projection/schema-node.ts'
import { irreversible, recordKey, restoration, withTogether } from './restoration.ts'

/** Keys that the host moves by itself with every update, or with time. */
const moving: ReadonlySet<string> = new Set(['updatedAt', 'updatedBy', 'isBreached'])

/** Keys of which only the name is sent: the host fills in the rest from its own list. */
const named: ReadonlySet<string> = new Set(['status', 'priority'])

/**
 * The keys of a restoration that a task does not hold as before.
 *
 * @param before - the record before the first write.
 * @param now - the record as it is now.
 * @param touched - the keys that were sent between.
 */
export function notRestored(
  update: SchemaNode,
  before: Task,
  now: Task | JsonObject,
  touched: readonly string[],
): string[] {
  // What an update says of both is compared, so that what only the host decides plays no part.
  const then = restoration(update, before, touched)
  const since = restoration(update, now, touched)
  return Object.keys(then)
    .filter((key) => !moving.has(key))
    .filter((key) => {
      const [old, value] = [then[key], since[key]]
      if (named.has(key) && isObject(old) && isObject(value)) {
        return foldName(textOf(old['name'])) !== foldName(textOf(value['name']))
      }
      return !isAlike(old, value)
    })
}

/** The keys of a record that nobody sent, and that differ all the same; parameters as of {@link notRestored}. */
export function movedBeside(
  update: SchemaNode,
  before: Task,
  now: Task,
  touched: readonly string[],
): string[] {
  const sent = withTogether(touched)
  const open = new Set([
    ...moving,
    ...Object.keys(restoration(update, before, touched)).map(recordKey),
    ...irreversible(update, before, [...sent]).map(recordKey),
    // In which queue a task stands now, the host decides by itself.
    ...(sent.has('queues') ? ['currQueue'] : []),
    // A name that is put back has one too, and nothing takes it away again.
    ...(sent.has('name') && before.lname === undefined ? ['lname'] : []),
  ])
  const old = new Map<string, unknown>(Object.entries(before))
  const current = new Map<string, unknown>(Object.entries(now))
  return propertiesOf(schemaNode('#/components/schemas/Task'))
    .map(([key]) => key)
    .filter((key) => !open.has(key) && !isAlike(old.get(key), current.get(key)))
}

/** Whether two values are the same. One that stands for nothing is as good as an absent one. */
function isAlike(old: unknown, value: unknown): boolean {
  if (isNothing(old) || isNothing(value)) return isNothing(old) && isNothing(value)
  return holds(old, value) && holds(value, old)
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  return typeof value === 'object' && Object.keys(value).length === 0
}
