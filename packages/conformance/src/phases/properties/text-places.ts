import type { Json } from '../../projection/json.ts'
import { itemsOf, propertiesOf, typesOf, type SchemaNode } from '../../projection/schema-node.ts'
import { sampleOf } from './sample.ts'

/** Makes the text for a place from the most characters that it takes; `Infinity` where there is no limit. */
export type TextOf = (most: number) => string

/** Whether a schema takes any text. */
function takesText({ schema }: SchemaNode): boolean {
  const { pattern, format, then } = schema
  return (
    schema['enum'] === undefined &&
    [pattern, format, then].every((keyword) => keyword === undefined) &&
    typesOf({ schema, pointer: '' }).includes('string')
  )
}

/** A valid value of a schema with a text in every place that takes any text; `undefined` when it has no such place. */
export function withTexts(node: SchemaNode, textOf: TextOf): Json | undefined {
  const { maxLength, oneOf } = node.schema
  if (takesText(node)) return textOf(typeof maxLength === 'number' ? maxLength : Infinity)
  const types = typesOf(node)
  if (types.includes('array')) {
    const items = itemsOf(node)
    const item = items && withTexts(items, textOf)
    return item === undefined ? undefined : [item]
  }
  if (!types.includes('object') || oneOf !== undefined) return undefined
  const values = propertiesOf(node).map(
    ([name, property]) => [name, property, withTexts(property, textOf)] as const,
  )
  if (values.every(([, , value]) => value === undefined)) return undefined
  const { required } = node.schema
  const kept = values.filter(
    ([name, , value]) => value !== undefined || (Array.isArray(required) && required.includes(name)),
  )
  return Object.fromEntries(kept.map(([name, property, value]) => [name, value ?? sampleOf(property)]))
}
