import { isObject, jsonOf, type Json, type JsonObject } from '../projection/json.ts'

/** A record or an update with no white space at the ends of its texts: no page says that a host keeps it there. */
export function withoutEnds<Held extends object>(held: Held): Held {
  return Object.assign({}, held, trimmedObject(jsonOf(held)))
}

function trimmed(value: Json): Json {
  if (typeof value === 'string') return value.trim()
  if (Array.isArray(value)) return value.map(trimmed)
  return isObject(value) ? trimmedObject(value) : value
}

function trimmedObject(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, trimmed(value)]))
}
