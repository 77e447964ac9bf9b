type Json = null | boolean | number | string | Json[] | JsonObject
interface JsonObject {
  [key: string]: Json
}

/** Moments, whichever of its forms the contract writes them in: `Instant` in Java. */
const moments = new Set(['Timestamp', 'TimestampInput', 'Eta', 'EtaInput'])

/** Values of several types: `Object` in Java. */
const unions = new Set(['FieldEntry', 'FieldValue'])

/** Formats that stand for types of Java, and those types. The generator knows `date-time` as `DateTime`. */
export const javaTypes: Record<string, string> = {
  DateTime: 'Instant',
  'any-value': 'Object',
  'order-of-tasks': 'Sort',
}

/** Names of keys that their spelling does not give. */
export const javaNames: Record<string, string> = {
  _id: 'id',
  ETA: 'eta',
  ETAlist: 'etaList',
  mycase: 'myCase',
  mytask: 'myTask',
}

/** Names of values that their spelling does not give. */
export const javaConstants: Record<string, string> = { _id: 'ID', ETA: 'ETA' }

/**
 * The records of the contract for openapi-generator: with dates as moments, values of several types as `Object`, and
 * without defaults, because what is not set is not sent. Operations are left out: the client makes its requests
 * from the descriptors.
 */
export function javaBundle(bundle: JsonObject): JsonObject {
  const schemas = objectAt(objectAt(bundle, 'components'), 'schemas')
  const kept: JsonObject = {}
  for (const [name, schema] of Object.entries(schemas)) {
    const byHand = name === 'SortBy' || name === 'SortOrder' || name.startsWith('Error')
    if (byHand || moments.has(name) || unions.has(name)) continue
    kept[name] = isObject(schema) ? record(name, schema) : schema
  }
  const { title = '', version = '' } = objectAt(bundle, 'info')
  return { openapi: '3.1.0', info: { title, version }, paths: {}, components: { schemas: kept } }
}

function record(name: string, schema: JsonObject): JsonObject {
  const { properties } = schema
  if (!isObject(properties)) return schema
  const forJava = Object.entries(properties).map(([key, property]): [string, Json] => [
    key,
    isObject(property) ? forType(key, property) : property,
  ])
  // A record may have keys that the contract does not name, at any depth; those of a page are of no use.
  const open = schema['additionalProperties'] === undefined && name !== 'TaskPage'
  return { ...schema, properties: Object.fromEntries(forJava), ...(open && { additionalProperties: true }) }
}

/** A property as the type that holds all of its values in Java. */
function forType(key: string, property: JsonObject): JsonObject {
  const { default: _unset, description, ...rest } = property
  const said = description === undefined ? {} : { description }
  const ref = referred(property)
  if (ref === 'SortBy') return { ...said, type: 'string', format: 'order-of-tasks' }
  // With null among its types, the generator keeps unset and null apart.
  if (unions.has(ref)) return { ...said, type: ['string', 'null'], format: 'any-value' }
  // The empty text of a record is no moment; that it was there is kept.
  if (ref === 'Eta' || ref === 'EtaInput') return { ...said, type: ['string', 'null'], format: 'date-time' }
  if (moments.has(ref)) return { ...said, type: 'string', format: 'date-time' }
  // Milliseconds since 1970; in a filter it is a text that names a day.
  const types = new Set([property['type']].flat())
  if (key === 'dueDate' && (types.has('integer') || types.has('number'))) {
    return { ...said, type: ['string', 'null'], format: 'date-time' }
  }
  return { ...said, ...rest }
}

/** The schema that a property refers to; empty when it has its own. */
function referred({ $ref: ref }: JsonObject): string {
  return typeof ref === 'string' ? (ref.split('/').at(-1) ?? '') : ''
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function objectAt(parent: JsonObject, key: string): JsonObject {
  const value = parent[key]
  if (!isObject(value)) throw new Error(`The bundle has no ${key}.`)
  return value
}
