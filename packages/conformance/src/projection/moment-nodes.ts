import { isObject } from './json.ts'
import { typesOf, type SchemaNode } from './schema-node.ts'

/** Whether a schema is that of a moment as text. */
export function isMoment(node: SchemaNode): boolean {
  return node.schema['format'] === 'date-time' && typesOf(node).includes('string')
}

/** Whether a schema is that of a moment as text, or of `""` for none. */
export function isMomentOrNone({ schema }: SchemaNode): boolean {
  return isObject(schema['then']) && schema['then']['format'] === 'date-time'
}
