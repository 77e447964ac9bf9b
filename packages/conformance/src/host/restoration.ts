import { isDeepStrictEqual } from 'node:util'
import { bodyValidators } from '@case-management/contract/validators'
import type { Task } from '../check/task.ts'
import { isObject, jsonOf, type Json, type JsonObject } from '../projection/json.ts'
import { isOneMoment } from './moment-of.ts'
import { itemsOf, propertiesOf, typesOf, type SchemaNode } from '../projection/schema-node.ts'

/** When a task is due: two keys of one moment, and an update of one sets both. */
export const dueKeys: readonly string[] = ['dueDate', 'ETA']

/** Keys of an update that move together, so that putting one back needs the others. */
const together: readonly (readonly string[])[] = [['currAssignee', 'queues', 'assigneeType'], dueKeys]

/** Keys of which the name decides: the host fills in the rest from its own list. */
export const namedKeys: ReadonlySet<string> = new Set(['status', 'priority'])

/** Keys of an update that the record shows under another name. */
const recordKeys: Record<string, string> = { caseTmp: 'taskTmp' }

/** The key of a record that shows what a key of an update sets. */
export function recordKey(key: string): string {
  return recordKeys[key] ?? key
}

/** These keys of an update and all that move together with one of them. */
export function withTogether(keys: readonly string[]): ReadonlySet<string> {
  return new Set([...keys, ...together.filter((group) => group.some((key) => keys.includes(key))).flat()])
}

/**
 * The update that makes a task again what it was.
 *
 * @param update - the schema of an update.
 * @param task - the record before the first write.
 * @param touched - the keys that were sent since.
 */
export function restoration(
  update: SchemaNode,
  task: Task | JsonObject,
  touched: readonly string[],
): JsonObject {
  const keys = withTogether(touched)
  const record = part(task, [...keys, ...dueKeys])
  const body: JsonObject = {}
  for (const [key, node] of propertiesOf(update)) {
    if (!keys.has(key)) continue
    const value = record[recordKey(key)]
    const restored = value === undefined ? emptyOf(node) : permitted(node, value)
    if (restored !== undefined) body[key] = restored
  }
  // Either decides both, and the other beside it could only disagree.
  if ('dueDate' in body) delete body[isDueByEta(record) ? 'dueDate' : 'ETA']
  return body
}

/**
 * The update that may put back what {@link restoration} did not, on a host that takes other forms of nothing
 * or lets `dueDate` and `ETA` go their own ways.
 *
 * @param keys - the keys that are not as before.
 */
export function otherForms(update: SchemaNode, task: Task | JsonObject, keys: readonly string[]): JsonObject {
  const record = part(task, keys)
  const body: JsonObject = {}
  for (const [key, node] of propertiesOf(update)) {
    if (!keys.includes(key)) continue
    const value = record[recordKey(key)]
    const other = isNothing(value) ? otherNothing(node, value) : permitted(node, value ?? null)
    // One form that no update takes would have the others refused too.
    if (other !== undefined && isTaken(key, other)) body[key] = other
  }
  return body
}

/** What a record shows of these keys of an update: a copy of the whole one takes long, and this is asked with every update. */
function part(task: Task | JsonObject, keys: readonly string[]): JsonObject {
  const shown = new Map<string, unknown>(Object.entries(task))
  return jsonOf(Object.fromEntries(keys.map(recordKey).map((key) => [key, shown.get(key)])))
}

/** Another form of nothing than {@link restoration} sends. */
function otherNothing(node: SchemaNode, value: Json | undefined): Json | undefined {
  const types = typesOf(node)
  const sent = value === undefined ? emptyOf(node) : value
  if (types.includes('string')) return sent === '' ? null : ''
  if (types.includes('object')) return sent === null ? {} : null
  return undefined
}

function isDueByEta({ dueDate, ETA }: JsonObject): boolean {
  return isNothing(dueDate) && !isNothing(ETA)
}

/**
 * The keys, of those to be sent, that could not be put back exactly: no update makes them again what the record shows,
 * or it does not show what they are now.
 *
 * @param shown - keys that the host shows in some record: one that is absent from this task is then known to be empty.
 */
export function irreversible(
  update: SchemaNode,
  task: Task | JsonObject,
  keys: readonly string[],
  shown: ReadonlySet<string> = new Set(),
): string[] {
  const record = part(task, [...withTogether(keys), ...dueKeys])
  const nodes = new Map(propertiesOf(update))
  const isReversible = (key: string) => {
    const node = nodes.get(key)
    // Under another name the record shows what the host made of the value, not the value.
    if (!node || recordKey(key) !== key) return false
    const value = record[key]
    if (value === undefined) return emptyOf(node) !== undefined && shown.has(key)
    const back = permitted(node, value)
    return isTaken(key, back) && (namedKeys.has(key) || isDeepStrictEqual(back, value))
  }
  return keys.filter((key) => {
    if (dueKeys.includes(key)) return !isDueReversible(record, shown)
    return ![...withTogether([key])].every(isReversible)
  })
}

function isDueReversible(record: JsonObject, shown: ReadonlySet<string>): boolean {
  if (!dueKeys.some((key) => key in record || shown.has(key))) return false
  const set = dueKeys.filter((key) => !isNothing(record[key]))
  const [one, other = one] = set.map((key) => record[key])
  return isOneMoment(one, other) && set.every((key) => isTaken(key, record[key] ?? null))
}

/** Whether the contract lets an update set a key to a value. */
function isTaken(key: string, value: Json): boolean {
  return bodyValidators.updateTask.request({ [key]: value })
}

/** The keys that a task lacks now and that no update could take away again. */
export function irremovable(update: SchemaNode, task: Task, keys: readonly string[]): string[] {
  const present = new Set(Object.keys(task))
  const nodes = new Map(propertiesOf(update))
  return keys.filter((key) => {
    const node = nodes.get(key)
    return !present.has(recordKey(key)) && (!node || emptyOf(node) === undefined)
  })
}

/** What stands for nothing: `null` where the schema allows it, else an empty list; else there is no way back. */
function emptyOf(node: SchemaNode): Json | undefined {
  const types = typesOf(node)
  if (types.includes('null')) return null
  return types.includes('array') ? [] : undefined
}

/** Whether a value stands for nothing. */
export function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  return typeof value === 'object' && Object.keys(value).length === 0
}

/** The part of a value that an update takes: records are open, updates are not. */
export function permitted(node: SchemaNode, value: Json): Json {
  if (Array.isArray(value)) {
    const items = itemsOf(node)
    return items ? value.map((item) => permitted(items, item)) : value
  }
  if (!isObject(value) || node.schema['additionalProperties'] !== false) return value
  const known = new Map(propertiesOf(node))
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const property = known.get(key)
      return property ? [[key, permitted(property, inner)]] : []
    }),
  )
}
