import { contractDocument } from './contract-document.ts'
import { atPointer, isObject, type JsonObject } from './json.ts'

/** A schema of the bundle with where it stands. */
export interface SchemaNode {
  /** The keywords, those of a referred schema included. */
  schema: JsonObject
  /** Pointer to the place that carries the evidence: where the schema is used, not where it is defined. */
  pointer: string
}

/** The schema at a pointer, references followed. */
export function schemaNode(pointer: string): SchemaNode {
  return { schema: followed(atPointer(contractDocument, pointer)), pointer }
}

/** The schemas of the properties of an object, by name. */
export function propertiesOf({ schema, pointer }: SchemaNode): [string, SchemaNode][] {
  const properties = schema['properties']
  if (!isObject(properties)) return []
  return Object.entries(properties).map(([name, property]) => [
    name,
    { schema: followed(property), pointer: `${homeOf(schema, pointer)}/properties/${name}` },
  ])
}

/** The schema of the items of a list. */
export function itemsOf({ schema, pointer }: SchemaNode): SchemaNode | undefined {
  const items = schema['items']
  return isObject(items) ? { schema: followed(items), pointer } : undefined
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
  const reference = node['$ref']
  if (typeof reference !== 'string') return node
  const { $ref: _reference, ...beside } = node
  return { $home: reference, ...followed(atPointer(contractDocument, reference)), ...beside }
}

/** The JSON types that a schema permits; empty when it names none. */
export function typesOf({ schema }: SchemaNode): string[] {
  const { type } = schema
  if (typeof type === 'string') return [type]
  return Array.isArray(type) ? type.filter((name) => typeof name === 'string') : []
}
