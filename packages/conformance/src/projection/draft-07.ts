import { numberFormats } from '@case-management/contract/schemas'
import { isObject, type Json, type JsonObject } from './json.ts'

/** Keywords that mean the same in draft-07 and in 2020-12. */
const sameInBoth = new Set([
  'type',
  'enum',
  'const',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'required',
])

/** Keywords that hold one schema. */
const oneSchema = new Set([
  'items',
  'additionalProperties',
  'propertyNames',
  'contains',
  'not',
  'if',
  'then',
  'else',
])

/** Keywords that hold a list of schemas. */
const schemaList = new Set(['allOf', 'anyOf', 'oneOf'])

/** Keywords that hold schemas by name. */
const schemasByName = new Set(['properties', 'patternProperties'])

/** Keywords that say nothing to a validator. */
const annotations = new Set([
  'title',
  'description',
  'default',
  'examples',
  'example',
  'deprecated',
  'readOnly',
  'writeOnly',
  '$comment',
])

/**
 * A JSON Schema 2020-12 without references as one of draft-07, the newest that Dredd's validator knows.
 *
 * @throws Error on a keyword that draft-07 lacks, so that a constraint is never dropped unnoticed.
 */
export function toDraft07(schema: Json): JsonObject {
  const converted = convert(schema)
  if (!isObject(converted)) throw new Error('The schema of a body must be an object.')
  return { $schema: 'http://json-schema.org/draft-07/schema#', ...converted }
}

function convert(schema: Json): Json {
  if (typeof schema === 'boolean') return schema
  if (!isObject(schema)) throw new Error('A schema must be an object or a boolean.')
  const converted: JsonObject = {}
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'format' && numberFormats.has(value)) continue
    if (sameInBoth.has(key)) converted[key] = value
    else if (oneSchema.has(key)) converted[key] = convert(value)
    else if (schemaList.has(key)) converted[key] = listOf(value).map(convert)
    else if (schemasByName.has(key)) converted[key] = convertByName(value)
    else if (key === 'dependentRequired') converted['dependencies'] = value
    else if (key === 'dependentSchemas') converted['dependencies'] = convertByName(value)
    else if (!annotations.has(key) && !key.startsWith('x-')) {
      throw new Error(
        `The keyword "${key}" has no counterpart in draft-07; teach src/projection/draft-07.ts.`,
      )
    }
  }
  return converted
}

function convertByName(value: Json): JsonObject {
  if (!isObject(value)) throw new Error('Schemas by name must be an object.')
  return Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, convert(schema)]))
}

function listOf(value: Json): Json[] {
  if (!Array.isArray(value)) throw new Error('A list of schemas must be a list.')
  return value
}
