import type { Task } from '../check/run-context.ts'
import { holds } from '../laws/compare-records.ts'
import { foldName } from '../laws/fold.ts'
import { isObject, textOf, type Json, type JsonObject } from '../projection/json.ts'
import { itemsOf, propertiesOf, typesOf, type SchemaNode } from '../projection/schema-node.ts'

/** Keys of an update that move together, so that putting one back needs the others. */
const together: readonly (readonly string[])[] = [
  ['currAssignee', 'queues', 'assigneeType'],
  ['dueDate', 'ETA'],
]

/** Keys of an update that the record shows under another name. */
const recordKeys: Record<string, string> = { caseTmp: 'taskTmp' }

/** Keys that the host moves by itself with every update, or with time. */
const moving: ReadonlySet<string> = new Set(['updatedAt', 'updatedBy', 'isBreached'])

/** Keys of which only the name is sent: the host fills in the rest from its own list. */
const named: ReadonlySet<string> = new Set(['status', 'priority'])

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
  const record: JsonObject = JSON.parse(JSON.stringify(task))
  const group = together.filter((keys) => keys.some((key) => touched.includes(key))).flat()
  const keys = new Set([...touched, ...group])
  const body: JsonObject = {}
  for (const [key, node] of propertiesOf(update)) {
    if (!keys.has(key)) continue
    const value = record[recordKeys[key] ?? key]
    const restored = value === undefined ? emptyOf(node) : permitted(node, value)
    if (restored !== undefined) body[key] = restored
  }
  // `dueDate` decides both, and an ETA beside it could only disagree.
  if ('dueDate' in body) delete body['ETA']
  return body
}

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
  now: JsonObject,
  touched: readonly string[],
): string[] {
  // What an update says of both is compared, so that what only the host decides plays no part.
  const then = restoration(update, before, touched)
  const since = restoration(update, now, touched)
  return Object.keys(then)
    .filter((key) => !moving.has(key))
    .filter((key) => {
      const [old, value] = [then[key], since[key]]
      if (isNothing(old) || isNothing(value)) return isNothing(old) !== isNothing(value)
      if (named.has(key) && isObject(old) && isObject(value)) {
        return foldName(textOf(old['name'])) !== foldName(textOf(value['name']))
      }
      return !holds(old, value) || !holds(value, old)
    })
}

/** Whether a value stands for nothing, as an absent one does. */
function isNothing(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '') return true
  return typeof value === 'object' && Object.keys(value).length === 0
}

/** The keys, of those to be sent, that a task lacks now and that no update could take away again. */
export function irreversible(update: SchemaNode, task: Task, keys: readonly string[]): string[] {
  const present = new Set(Object.keys(task))
  const nodes = new Map(propertiesOf(update))
  return keys.filter((key) => {
    const node = nodes.get(key)
    return !present.has(recordKeys[key] ?? key) && (!node || emptyOf(node) === undefined)
  })
}

/** What stands for nothing: `null` where the schema allows it, else an empty list; else there is no way back. */
function emptyOf(node: SchemaNode): Json | undefined {
  const types = typesOf(node)
  if (types.includes('null')) return null
  return types.includes('array') ? [] : undefined
}

/** The part of a value that an update takes: records are open, updates are not. */
function permitted(node: SchemaNode, value: Json): Json {
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
