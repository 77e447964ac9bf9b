import { isObject, type Json, type JsonObject } from '../site/json.ts'
import { javaTypes } from './java-types.ts'

const lineWidth = 80

/**
 * Writes a JSON value as an expression of a type of the Java client.
 *
 * @param type - as the client's own source has it: `TaskFilter`, `String`, `List<TaskColumn>`, `Instant`.
 * @param margin - what the lines after the first are indented by.
 */
export function javaLiteral(value: Json, type: string, margin = ''): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return listLiteral(value, /^List<(.*)>$/.exec(type)?.[1] ?? 'Object', margin)
  // A moment is a text, or a number of milliseconds.
  if (type === 'Instant') {
    return `Instant.parse(${JSON.stringify(typeof value === 'number' ? new Date(value) : value)})`
  }
  if (type === 'Sort') return sortLiteral(value)
  if (isObject(value))
    return javaTypes().records.get(type)?.size ? recordLiteral(value, type, margin) : mapLiteral(value)
  const constant = typeof value === 'string' ? javaTypes().constants.get(type)?.get(value) : undefined
  if (constant !== undefined) return `${type}.${constant}`
  if (type === 'Double' && Number.isInteger(value)) return `${value}.0`
  return type === 'Long' ? `${value}L` : JSON.stringify(value)
}

function listLiteral(values: readonly Json[], type: string, margin: string): string {
  return call(
    'List.of',
    values.map((value) => javaLiteral(value, type, `${margin}    `)),
    margin,
  )
}

function mapLiteral(value: JsonObject): string {
  return `Map.of(${Object.entries(value)
    .map(([key, held]) => `${JSON.stringify(key)}, ${javaLiteral(held, 'Object')}`)
    .join(', ')})`
}

/** Arguments in one line where they fit, else one a line. */
function call(name: string, values: readonly string[], margin: string): string {
  const flat = `${name}(${values.join(', ')})`
  if (fits(flat, margin)) return flat
  return `${name}(\n${values.map((value) => `${margin}    ${value}`).join(',\n')})`
}

function recordLiteral(value: JsonObject, type: string, margin: string): string {
  const keys = javaTypes().records.get(type)
  const inner = `${margin}    `
  const setters = Object.entries(value).map(([key, held]) => {
    const known = keys?.get(key)
    if (known === undefined) throw new Error(`The Java type ${type} has no ${key}.`)
    return `.${known.name}(${javaLiteral(held, known.type, inner)})`
  })
  const flat = `new ${type}()${setters.join('')}`
  if (fits(flat, margin)) return flat
  return `new ${type}()\n${setters.map((setter) => `${inner}${setter}`).join('\n')}`
}

function sortLiteral(value: Json): string {
  const [field = '', direction = 'asc'] = isObject(value) ? (Object.entries(value)[0] ?? []) : [value]
  return `Sort.${direction === 'desc' ? 'descending' : 'ascending'}(${javaLiteral(field, 'SortField')})`
}

function fits(text: string, margin: string): boolean {
  return !text.includes('\n') && margin.length + text.length <= lineWidth
}
