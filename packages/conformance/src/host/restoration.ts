import type { Task } from '../check/run-context.ts'
import { isObject, type Json, type JsonObject } from '../projection/json.ts'
import { itemsOf, propertiesOf, typesOf, type SchemaNode } from '../projection/schema-node.ts'

/** Keys of an update that move together, so that putting one back needs the others. */
const together: readonly (readonly string[])[] = [
  ['currAssignee', 'queues', 'assigneeType'],
  ['dueDate', 'ETA'],
]

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
  const record: JsonObject = JSON.parse(JSON.stringify(task))
  const keys = withTogether(touched)
  const body: JsonObject = {}
  for (const [key, node] of propertiesOf(update)) {
    if (!keys.has(key)) continue
    const value = record[recordKey(key)]
    const restored = value === undefined ? emptyOf(node) : permitted(node, value)
    if (restored !== undefined) body[key] = restored
  }
  // `dueDate` decides both, and an ETA beside it could only disagree.
  if ('dueDate' in body) delete body['ETA']
  return body
}

/** The keys, of those to be sent, that a task lacks now and that no update could take away again. */
export function irreversible(update: SchemaNode, task: Task, keys: readonly string[]): string[] {
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
