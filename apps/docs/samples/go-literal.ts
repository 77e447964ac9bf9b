import { isObject, type Json, type JsonObject } from '../site/json.ts'
import { goTypes } from './go-types.ts'

const lineWidth = 80
const ofPackage = (name: string) => `casemanagement.${name}`

/**
 * Writes a JSON value as a Go literal of a type of the Go client, laid out as gofmt has it.
 *
 * @param type - as the client's own source has it: `TaskFilter`, `*string`, `[]TaskColumn`, `nullable.Nullable[Millis]`.
 * @param margin - what the lines after the first are indented by.
 */
export function goLiteral(value: Json, type: string, margin = ''): string {
  const nullable = /^nullable\.Nullable\[(.*)\]$/.exec(type)?.[1]
  if (nullable !== undefined) return nullableLiteral(value, nullable, margin)
  if (type.startsWith('*')) return pointerLiteral(value, type.slice(1), margin)
  if (type.startsWith('[]') && Array.isArray(value)) return listLiteral(value, type.slice(2), margin)
  if (type === 'Timestamp' && typeof value === 'string') return `${ofPackage('At')}(${dateLiteral(value)})`
  if (type === 'Sort') return sortLiteral(value)
  if (isObject(value)) return structLiteral(value, type, ofPackage(type), margin)
  const constant = typeof value === 'string' ? goTypes().constants.get(type)?.get(value) : undefined
  return constant === undefined ? plain(value) : ofPackage(constant)
}

function plain(value: Json): string {
  return value === null ? 'nil' : JSON.stringify(value)
}

function nullableLiteral(value: Json, type: string, margin: string): string {
  if (type === 'Millis') {
    return value === null
      ? `${ofPackage('NoDueDate')}()`
      : `${ofPackage('DueOn')}(${dateLiteral(new Date(Number(value)).toISOString())})`
  }
  if (value !== null) return `${ofPackage('Value')}(${goLiteral(value, type, margin)})`
  return `${ofPackage('Null')}[${/^[a-z]/.test(type) ? type : ofPackage(type)}]()`
}

function pointerLiteral(value: Json, type: string, margin: string): string {
  const literal = goLiteral(value, type, margin)
  return isObject(value) ? `&${literal}` : `${ofPackage('Ptr')}(${literal})`
}

function listLiteral(values: readonly Json[], type: string, margin: string): string {
  const qualified = /^[a-z]/.test(type) ? type : ofPackage(type)
  // The type of the items stands before the list, and not before each of them.
  const item = (value: Json, inner: string) =>
    isObject(value) ? structLiteral(value, type, '', inner) : goLiteral(value, type, inner)
  const flat = `[]${qualified}{${values.map((value) => item(value, margin)).join(', ')}}`
  if (fits(flat, margin)) return flat
  const inner = `${margin}\t`
  return `[]${qualified}{\n${values.map((value) => `${inner}${item(value, inner)},\n`).join('')}${margin}}`
}

function structLiteral(value: JsonObject, type: string, prefix: string, margin: string): string {
  const fields = goTypes().structs.get(type)
  const inner = `${margin}\t`
  const pairs = Object.entries(value).flatMap(([key, held]) => {
    const field = fields?.get(key)
    if (field === undefined) throw new Error(`The Go type ${type} has no ${key}.`)
    // A plain value that is zero is not sent, and means the same.
    if (/^(string|bool|int)$/.test(field.type) && !held) return []
    return [{ name: field.name, text: goLiteral(held, field.type, inner) }]
  })
  const flat = `${prefix}{${pairs.map(({ name, text }) => `${name}: ${text}`).join(', ')}}`
  if (fits(flat, margin)) return flat
  return `${prefix}{\n${aligned(pairs)
    .map((line) => `${inner}${line},\n`)
    .join('')}${margin}}`
}

/** The values of neighbouring lines begin in one column, but for values of several lines. */
function aligned(pairs: readonly { name: string; text: string }[]): string[] {
  const isShort = (index: number) => pairs[index] !== undefined && !pairs[index].text.includes('\n')
  return pairs.map(({ name, text }, index) => {
    if (!isShort(index)) return `${name}: ${text}`
    let first = index
    let last = index
    while (isShort(first - 1)) first -= 1
    while (isShort(last + 1)) last += 1
    const widest = Math.max(...pairs.slice(first, last + 1).map((pair) => pair.name.length))
    return `${`${name}:`.padEnd(widest + 1)} ${text}`
  })
}

function sortLiteral(value: Json): string {
  const [field = '', direction = 'asc'] = isObject(value) ? (Object.entries(value)[0] ?? []) : [value]
  return `${ofPackage('Sort')}{Field: ${goLiteral(field, 'SortField')}, Direction: ${goLiteral(direction, 'SortDirection')}}`
}

function dateLiteral(text: string): string {
  const date = new Date(text)
  const clock = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()]
  const nanoseconds = date.getUTCMilliseconds() === 0 ? '0' : `${date.getUTCMilliseconds()}_000_000`
  return `time.Date(${date.getUTCFullYear()}, ${date.getUTCMonth() + 1}, ${date.getUTCDate()}, ${clock.join(', ')}, ${nanoseconds}, time.UTC)`
}

function fits(text: string, margin: string): boolean {
  return !text.includes('\n') && margin.length * 4 + text.length <= lineWidth
}
