import { joinedTypes, numberFormats } from '@case-management/contract/schemas'
import { contractDocument } from './contract-document.ts'
import { atPointer, isObject, type Json, type JsonObject } from './json.ts'

/** A schema of the bundle with where it stands. */
export interface SchemaNode {
  /** The keywords, those of a referred schema included. */
  readonly schema: JsonObject
  /** Pointer to the place that carries the evidence: where the schema is used, not where it is defined. */
  readonly pointer: string
}

/** Nodes are asked for with every update, and the contract does not change. */
const nodes = new Map<string, SchemaNode>()
const properties = new WeakMap<SchemaNode, Properties>()
const items = new WeakMap<SchemaNode, SchemaNode>()

/** The schemas of the properties of an object, by name. */
export type Properties = readonly [name: string, node: SchemaNode][]

/** The schema at a pointer, references followed. */
export function schemaNode(pointer: string): SchemaNode {
  const known = nodes.get(pointer)
  if (known) return known
  const node = { schema: followed(atPointer(contractDocument, pointer)), pointer }
  nodes.set(pointer, node)
  return node
}

/** The schemas of the properties of an object, by name. */
export function propertiesOf(node: SchemaNode): Properties {
  const known = properties.get(node)
  if (known) return known
  const { schema, pointer } = node
  const all = isObject(schema['properties']) ? Object.entries(schema['properties']) : []
  const home = homeOf(schema, pointer)
  const found = all.map(([name, property]): Properties[number] => [
    name,
    { schema: followed(property), pointer: `${home}/properties/${name}` },
  ])
  properties.set(node, found)
  return found
}

/** The schema of the items of a list. */
export function itemsOf(node: SchemaNode): SchemaNode | undefined {
  const known = items.get(node)
  if (known) return known
  const schema = node.schema['items']
  if (!isObject(schema)) return undefined
  const found = { schema: followed(schema), pointer: node.pointer }
  items.set(node, found)
  return found
}

/** The schemas of a `oneOf`. */
export function alternatives({ pointer }: SchemaNode, oneOf: unknown): SchemaNode[] {
  return Array.isArray(oneOf) ? oneOf.map((schema) => ({ schema: followed(schema), pointer })) : []
}

/** Where the properties of a schema are defined: behind the reference, if it is one. */
function homeOf(schema: JsonObject, pointer: string): string {
  return typeof schema['$home'] === 'string' ? schema['$home'] : pointer
}

function followed(node: unknown): JsonObject {
  if (!isObject(node)) return {}
  const { $ref: reference, anyOf, format, ...beside } = node
  return {
    ...(typeof reference === 'string' && {
      $home: reference,
      ...followed(atPointer(contractDocument, reference)),
    }),
    ...(Array.isArray(anyOf) && joined(anyOf)),
    ...(format !== undefined && !numberFormats.has(format) && { format }),
    ...beside,
  }
}

/** Everything here looks at one schema at a time, and at its list of types. */
function joined(anyOf: Json[]): JsonObject {
  const types = joinedTypes(anyOf.map(followed))
  if (types) return types
  throw new Error(
    'A union of the contract has a branch without a type of its own; teach src/projection/schema-node.ts.',
  )
}

/** The JSON types that a schema permits; empty when it names none. */
export function typesOf({ schema }: SchemaNode): string[] {
  const { type } = schema
  if (typeof type === 'string') return [type]
  return Array.isArray(type) ? type.filter((name) => typeof name === 'string') : []
}
