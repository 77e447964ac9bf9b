import { isObject, type Json, type Schema } from './openapi-document.ts'

/** Visits every schema, those inside another one first. */
export function everySchema(schemas: Record<string, Schema>, visit: (schema: Schema) => void): void {
  for (const schema of Object.values(schemas)) visitInside(schema, visit)
}

function visitInside(schema: Json, visit: (schema: Schema) => void): void {
  if (!isObject(schema)) return
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === 'properties' && isObject(value)) {
      // Names of keys, which may be words such as `required`.
      for (const property of Object.values(value)) visitInside(property, visit)
    } else if (unions.has(keyword) && Array.isArray(value)) {
      for (const branch of value) visitInside(branch, visit)
    } else if (applicators.has(keyword)) visitInside(value, visit)
  }
  visit(schema)
}

const unions = new Set(['allOf', 'anyOf', 'oneOf'])
const applicators = new Set(['items', 'additionalProperties', 'not', 'if', 'then', 'else'])
