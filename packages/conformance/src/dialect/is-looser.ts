import { isDeepStrictEqual } from 'node:util'
import { isObject, type Json } from '../projection/json.ts'

/** Keywords that permit more the higher they are, and those that permit more the lower they are. */
const upper: ReadonlySet<string> = new Set(['maximum', 'maxItems', 'maxLength'])
const lower: ReadonlySet<string> = new Set(['minimum', 'minItems', 'minLength'])

/** Keywords without which a schema permits more, whatever stands beside them. */
const narrowing: ReadonlySet<string> = new Set([...upper, ...lower, 'required', 'pattern'])

/**
 * Whether a schema certainly permits everything that another one does, as far as that can be seen by comparing them
 * keyword by keyword; both refer to definitions of which that was seen.
 */
export function isLooser(schema: Json | undefined, than: Json | undefined): boolean {
  if (isDeepStrictEqual(schema, than)) return true
  if (!isObject(schema) || !isObject(than)) return false
  const { anyOf } = schema
  if (Array.isArray(anyOf) && Object.keys(schema).length === 1) {
    return anyOf.some((branch) => isLooser(branch, than))
  }
  const keywords = new Set([...Object.keys(schema), ...Object.keys(than)])
  return [...keywords].every((keyword) => permits(keyword, schema[keyword], than[keyword]))
}

function permits(keyword: string, value: Json | undefined, than: Json | undefined): boolean {
  if (value === undefined) return narrowing.has(keyword)
  if (isDeepStrictEqual(value, than)) return true
  if (typeof value === 'number' && typeof than === 'number') {
    return (upper.has(keyword) && value >= than) || (lower.has(keyword) && value <= than)
  }
  if (keyword === 'required' && Array.isArray(value) && Array.isArray(than)) {
    return value.every((name) => than.includes(name))
  }
  if (keyword === 'items') return isLooser(value, than)
  if (keyword !== 'properties' || !isObject(value) || !isObject(than)) return false
  const names = Object.keys(value)
  return names.length === Object.keys(than).length && names.every((name) => isLooser(value[name], than[name]))
}
