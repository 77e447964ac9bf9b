/** A JSON value. */
export type Json = string | number | boolean | null | Json[] | JsonObject

/** A JSON object. */
export type JsonObject = { [key: string]: Json }

/** Whether a value is a JSON object: neither `null` nor a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A copy of a value as JSON has it. */
export function jsonOf(value: object): JsonObject {
  const copy: JsonObject = JSON.parse(JSON.stringify(value))
  return copy
}

/** The member of an object that must itself be an object. */
export function objectAt(node: JsonObject, key: string): JsonObject {
  const value = node[key]
  if (!isObject(value)) throw new Error(`Expected an object at "${key}".`)
  return value
}

/** The value that a local reference such as `#/components/schemas/Task` points to. */
export function atPointer(document: Json, pointer: string): Json {
  let node: Json = document
  for (const token of pointer.replace(/^#?\/?/, '').split('/')) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~')
    const next: Json | undefined = Array.isArray(node)
      ? node[Number(key)]
      : isObject(node)
        ? node[key]
        : undefined
    if (next === undefined) throw new Error(`The contract has nothing at ${pointer}.`)
    node = next
  }
  return node
}

/** A value as text: a text as it is, nothing as `""`, anything else as JSON. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return value === undefined ? '' : JSON.stringify(value)
}
