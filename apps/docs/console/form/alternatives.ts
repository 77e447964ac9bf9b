import { isObject, type Json } from '../../site/json.ts'
import { resolved, type JsonSchema, type NamedSchema } from './json-schema.ts'

/** One form that a value may have. */
export interface Alternative extends NamedSchema {
  kind: 'text' | 'choice' | 'number' | 'boolean' | 'list' | 'object' | 'null' | 'any'
  /** Name for people. */
  label: string
}

const kinds: Record<string, Alternative['kind']> = {
  string: 'text',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  array: 'list',
  object: 'object',
  null: 'null',
}

/** The forms that a value may have: more than one for a choice of schemas or types, such as text or null. */
export function alternatives(reference: JsonSchema): Alternative[] {
  const { name, schema } = resolved(reference)
  const choice = schema.oneOf ?? schema.anyOf
  if (choice) return choice.flatMap(alternatives)
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? ['any'])
  return types.map((type) => {
    const kind = schema.enum ? 'choice' : (kinds[type] ?? 'any')
    return { kind, name, schema, label: kind === 'choice' ? 'one of a few' : type }
  })
}

/** The alternative that a value has; the first for one that has none of them. */
export function alternativeOf(value: Json, choices: readonly Alternative[]): Alternative | undefined {
  return choices.find((choice) => fits(value, choice)) ?? choices[0]
}

function fits(value: Json, { kind }: Alternative): boolean {
  if (value === null) return kind === 'null'
  if (Array.isArray(value)) return kind === 'list'
  if (isObject(value)) return kind === 'object'
  if (typeof value === 'string') return kind === 'text' || kind === 'choice'
  return kind === typeof value
}

/** What a value begins with when it is added. */
export function initialValue({ kind, schema }: Alternative): Json {
  switch (kind) {
    case 'text':
      return schema.format === 'date-time' ? new Date().toISOString() : ''
    case 'choice':
      return schema.enum?.[0] ?? ''
    case 'number':
      return typeof schema.default === 'number' ? schema.default : (schema.minimum ?? 0)
    case 'boolean':
      return schema.default !== true
    case 'list':
      return schema.items ? [initialOf(schema.items)] : []
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((key) => [key, initialOf(schema.properties?.[key] ?? {})]),
      )
    case 'null':
    case 'any':
  }
  return null
}

/** What a value of a schema begins with. */
export function initialOf(reference: JsonSchema): Json {
  const [first] = alternatives(reference)
  return first ? initialValue(first) : null
}

/** The limits of a value in a few words, such as `From 1 to 1000.`. */
export function limitsInWords({ kind, schema }: Alternative): string {
  const { format, minimum, maximum, minLength = 0, maxLength, maxItems } = schema
  if (kind === 'number' && minimum !== undefined && maximum !== undefined)
    return `From ${minimum} to ${maximum}.`
  if (kind === 'list' && maxItems !== undefined) return `At most ${maxItems} items.`
  if (kind !== 'text') return ''
  if (format !== undefined) return `Format ${format}.`
  return maxLength === undefined ? '' : `From ${minLength} to ${maxLength} characters.`
}
