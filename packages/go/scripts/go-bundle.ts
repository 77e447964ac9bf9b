import { goName } from './go-name.ts'

type Json = null | boolean | number | string | Json[] | JsonObject
interface JsonObject {
  [key: string]: Json
}

/**
 * Schemas that `dates.go` and `sort.go` write by hand, and what they are called there.
 * The generator would make plain texts, numbers and raw JSON of them.
 */
const byHand: Record<string, string> = {
  Timestamp: 'Timestamp',
  TimestampInput: 'Timestamp',
  Eta: 'ETA',
  EtaInput: 'ETA',
  SortBy: 'Sort',
}

/** Values of several types, which are `any` in Go; the generator would make a struct of raw JSON of each. */
const unions = new Set(['FieldEntry', 'FieldValue'])

/** Types by hand of requests whose zero value means that there is none, so that they need no pointer. */
const zeroIsNone = new Set(['TimestampInput', 'SortBy'])

/**
 * The schemas of the contract for oapi-codegen: with the names that people expect in Go, in the order of the spec,
 * and with dates as times. Operations are left out: the client makes its requests from the descriptors.
 */
export function goBundle(bundle: JsonObject): JsonObject {
  const schemas = objectAt(objectAt(bundle, 'components'), 'schemas')
  const kept: JsonObject = {}
  for (const [name, schema] of Object.entries(schemas)) {
    if (name === 'SortOrder' || name.startsWith('Error') || unions.has(name)) continue
    kept[name] = isObject(schema) ? named(name, schema) : schema
  }
  for (const [name, type] of Object.entries(byHand)) {
    kept[name] = { type: objectAt(kept, name)['type'] ?? 'string', 'x-go-type': type }
  }
  return { openapi: '3.1.0', info: objectAt(bundle, 'info'), paths: {}, components: { schemas: kept } }
}

/** A schema with Go names for its properties or its values. */
function named(name: string, schema: JsonObject): JsonObject {
  const { properties, enum: values } = schema
  if (Array.isArray(values)) {
    return {
      ...schema,
      'x-go-name': goName(name),
      'x-enum-varnames': values.map((value) => (typeof value === 'string' ? goName(value) : value)),
    }
  }
  if (!isObject(properties)) return schema
  const required = Array.isArray(schema['required']) ? schema['required'] : []
  const forFields = Object.entries(properties).map(([key, property], index): [string, Json] => {
    if (!isObject(property)) return [key, property]
    const changed = required.includes(key) ? requiredForGo(property) : forGo(name, key, property)
    return [key, { ...changed, 'x-go-name': goName(key), 'x-order': index + 1 }]
  })
  // A record may have keys that the contract does not name, at any depth; those of a page are of no use.
  const open = schema['additionalProperties'] === undefined && name !== 'TaskPage'
  return { ...schema, properties: Object.fromEntries(forFields), ...(open && { additionalProperties: true }) }
}

/** A property with the type that holds all of its values in Go. */
function forGo(name: string, key: string, property: JsonObject): JsonObject {
  const ref = referred(property)
  if (zeroIsNone.has(ref)) {
    return {
      ...property,
      'x-go-type': byHand[ref] ?? '',
      'x-go-type-skip-optional-pointer': true,
      'x-omitempty': false,
      'x-omitzero': true,
    }
  }
  if (ref === 'Eta') return { ...described(property), type: 'string', 'x-go-type': 'ETA' }
  if (ref === 'EtaInput') return { ...described(property), type: ['string', 'null'], 'x-go-type': 'ETA' }
  // Milliseconds since 1970.
  if (key === 'dueDate') return { ...property, 'x-go-type': 'Millis' }
  // With null among its types, the generator keeps unset and null apart.
  if (unions.has(ref)) return { ...described(property), type: ['string', 'null'], 'x-go-type': 'any' }
  // `omitempty` would leave out an empty list, which empties one.
  if (property['type'] === 'array') return { ...property, 'x-omitempty': false, 'x-omitzero': true }
  // A filter means the same with an empty text, `false` or 0 as without it.
  if (name === 'TaskFilter') return { ...property, 'x-go-type-skip-optional-pointer': true }
  return property
}

/** A property that is always there. */
function requiredForGo(property: JsonObject): JsonObject {
  return unions.has(referred(property))
    ? { ...described(property), type: 'string', 'x-go-type': 'any' }
    : property
}

/** The schema that a property refers to; empty when it has its own. */
function referred({ $ref: ref }: JsonObject): string {
  return typeof ref === 'string' ? (ref.split('/').at(-1) ?? '') : ''
}

/** The description of a property, without its type. */
function described({ description }: JsonObject): JsonObject {
  return description === undefined ? {} : { description }
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function objectAt(parent: JsonObject, key: string): JsonObject {
  const value = parent[key]
  if (!isObject(value)) throw new Error(`The bundle has no ${key}.`)
  return value
}
