import { isObject, textOf, type Json, type JsonObject } from '../../projection/json.ts'

/** The id of a record. */
export function idOf(record: JsonObject): string {
  return textOf(record['_id'])
}

/** The object under a key; an empty one when there is none. */
export function objectIn(record: JsonObject, key: string): JsonObject {
  const value = record[key]
  return isObject(value) ? value : {}
}

/** The list under a key; an empty one when there is none. */
export function listIn(record: JsonObject, key: string): Json[] {
  const value = record[key]
  return Array.isArray(value) ? value : []
}
