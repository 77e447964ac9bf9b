import { atPointer, isObject, type Json, type JsonObject } from './json.ts'

/**
 * A copy of a node in which every local reference is replaced by what it points to.
 * Keys beside a `$ref` win over those of its target for annotations, and become an `allOf` for a schema.
 *
 * @throws Error when a schema contains itself, because such a schema has no finite copy.
 */
export function dereference(document: JsonObject, node: Json, open: readonly string[] = []): Json {
  if (Array.isArray(node)) return node.map((item) => dereference(document, item, open))
  if (!isObject(node)) return node
  const reference = node['$ref']
  if (typeof reference !== 'string') return copyOf(document, node, open)
  if (open.includes(reference)) throw new Error(`${reference} contains itself and cannot be copied out.`)
  const target = dereference(document, atPointer(document, reference), [...open, reference])
  const { $ref: _, ...beside } = node
  if (Object.keys(beside).length === 0) return target
  return { allOf: [target, copyOf(document, beside, open)] }
}

function copyOf(document: JsonObject, node: JsonObject, open: readonly string[]): JsonObject {
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, dereference(document, value, open)]),
  )
}
