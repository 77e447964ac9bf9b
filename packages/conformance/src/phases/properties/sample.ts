import { itemsOf, propertiesOf, typesOf, type SchemaNode } from '../../projection/schema-node.ts'
import { isObject, type Json, type JsonObject } from '../../projection/json.ts'

/** A small valid value of a schema: its first example, or the least that its keywords ask for. */
export function sampleOf(node: SchemaNode): Json {
  const { schema } = node
  const { examples, enum: choices, oneOf } = schema
  if (Array.isArray(examples) && examples[0] !== undefined) return examples[0]
  if (Array.isArray(choices) && choices[0] !== undefined) return choices[0]
  if (Array.isArray(oneOf) && isObject(oneOf[0])) return sampleOf({ ...node, schema: oneOf[0] })
  const [type = 'string'] = typesOf(node)
  switch (type) {
    case 'object':
      return requiredPart(node)
    case 'array':
      return []
    case 'boolean':
      return true
    case 'integer':
    case 'number':
      return typeof schema['minimum'] === 'number' ? Math.max(schema['minimum'], 1) : 1
    default:
      return 'a'.repeat(typeof schema['minLength'] === 'number' ? schema['minLength'] : 1)
  }
}

/** An object with only the keys that it must have. */
export function requiredPart(node: SchemaNode): JsonObject {
  const { required } = node.schema
  const names = Array.isArray(required) ? required : []
  return Object.fromEntries(
    propertiesOf(node)
      .filter(([name]) => names.includes(name))
      .map(([name, property]) => [name, sampleOf(property)]),
  )
}

/** A list with one valid item. */
export function listOfOne(node: SchemaNode): Json[] {
  const items = itemsOf(node)
  return items ? [sampleOf(items)] : []
}
