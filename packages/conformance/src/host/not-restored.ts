import type { Task } from '../check/task.ts'
import { holds, isSameMoment } from '../laws/compare-records.ts'
import { foldName } from '../laws/fold.ts'
import { isObject, textOf, type Json, type JsonObject } from '../projection/json.ts'
import { propertiesOf, schemaNode, type SchemaNode } from '../projection/schema-node.ts'
import { isOneMoment } from './moment-of.ts'
import {
  dueKeys,
  isNothing,
  namedKeys,
  permitted,
  recordKey,
  restoration,
  irremovable,
  withTogether,
} from './restoration.ts'

/** Keys that the host moves by itself with every update, or with time. */
export const moving: ReadonlySet<string> = new Set(['updatedAt', 'updatedBy', 'isBreached'])

/** How records are compared with what they were. */
interface Comparison {
  /** Whether only what an update takes is compared: on loopback the rest is lost knowingly. */
  lossy?: boolean
}

/**
 * The keys that were sent, or that move with one of them, and that a task does not hold as before.
 *
 * @param before - the record before the first write.
 * @param now - the record as it is now.
 * @param touched - the keys that were sent between.
 */
export function notRestored(
  update: SchemaNode,
  before: Task | JsonObject,
  now: Task | JsonObject,
  touched: readonly string[],
  comparison?: Comparison,
): string[] {
  return comparedWith(update, before, touched, comparison)(now)
}

/** As {@link notRestored}, for one record that many are compared with. */
export function comparedWith(
  update: SchemaNode,
  before: Task | JsonObject,
  touched: readonly string[],
  { lossy = false }: Comparison = {},
): (now: Task | JsonObject) => string[] {
  const old = new Map<string, unknown>(Object.entries(before))
  const nodes = new Map(propertiesOf(update))
  const part = (key: string, value: unknown): unknown => {
    const node = nodes.get(key)
    if (!lossy || !node || value === undefined) return value
    const copy: Json = JSON.parse(JSON.stringify(value))
    return permitted(node, copy)
  }
  const keys = restoredKeys(update, before, touched)
    .filter((key) => !moving.has(key))
    .map((key) => ({ key, original: part(key, old.get(recordKey(key))) }))
  return (now) => {
    const current = new Map<string, unknown>(Object.entries(now))
    const isDifferent = ({ key, original }: (typeof keys)[number]) => {
      const value = part(key, current.get(recordKey(key)))
      if (namedKeys.has(key) && isObject(original) && isObject(value)) return !isNamedAlike(original, value)
      if (isAlike(original, value)) return false
      // An update of one of the two sets the other to the same moment.
      const other = dueKeys.find((each) => dueKeys.includes(key) && each !== key)
      return !(other && isNothing(original) && isOneMoment(value, old.get(other)))
    }
    return keys.filter(isDifferent).map(({ key }) => key)
  }
}

/** The keys of an update that are put back when these were sent. */
function restoredKeys(update: SchemaNode, before: Task | JsonObject, touched: readonly string[]): string[] {
  const keys = Object.keys(restoration(update, before, touched))
  return [...new Set(keys.flatMap((key) => (dueKeys.includes(key) ? dueKeys : [key])))]
}

/** Whether a status or priority is that of before, with all its keys: their values the host may take from its own list. */
function isNamedAlike(then: JsonObject, value: JsonObject): boolean {
  const isSame = foldName(textOf(then['name'])) === foldName(textOf(value['name']))
  return isSame && Object.keys(then).every((key) => isNothing(then[key]) || !isNothing(value[key]))
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
    ...restoredKeys(update, before, touched).map(recordKey),
    ...irremovable(update, before, [...sent]).map(recordKey),
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
  return holds(old, value, isSameMoment) && holds(value, old, isSameMoment)
}
