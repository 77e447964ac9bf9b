// The contract is generated from this folder, so its package cannot be a dependency here.
// oxlint-disable-next-line workspace/no-relative-packages
import { joinedTypes, numberFormats } from '../../packages/contract/src/schema-shape.ts'
import { isObject, type Json, type JsonObject } from '../lint/redocly-types.ts'

/**
 * A bundle in which what means the same is written the same, so that a comparison shows what is allowed now and was not,
 * or the other way round, and not how it is written: a union of types as a list of types, a list of anything without
 * `items`, and numbers without the formats that only generators look at.
 */
export function comparable(bundle: JsonObject): JsonObject {
  const { components } = bundle
  const schemas = isObject(components) && isObject(components['schemas']) ? components['schemas'] : {}
  return objectOf(bundle, schemas)
}

function objectOf(node: JsonObject, schemas: JsonObject): JsonObject {
  const { anyOf, ...beside } = node
  const branches = Array.isArray(anyOf)
    ? anyOf.filter(isObject).map((branch) => followed(branch, schemas))
    : []
  const types = branches.length > 0 ? joinedTypes(branches) : undefined
  const entries = Object.entries(types ? { ...types, ...beside } : node)
  return Object.fromEntries(
    entries
      .filter(([key, value]) => !saysNothing(key, value))
      .map(([key, value]) => [key, comparableNode(value, schemas)]),
  )
}

function comparableNode(node: Json, schemas: JsonObject): Json {
  if (Array.isArray(node)) return node.map((item) => comparableNode(item, schemas))
  return isObject(node) ? objectOf(node, schemas) : node
}

function saysNothing(key: string, value: Json): boolean {
  if (key === 'format') return numberFormats.has(value)
  return key === 'items' && isObject(value) && Object.keys(value).length === 0
}

function followed(schema: JsonObject, schemas: JsonObject): JsonObject {
  const { $ref } = schema
  const target = typeof $ref === 'string' ? schemas[$ref.split('/').at(-1) ?? ''] : undefined
  return isObject(target) ? target : schema
}
