import type { operations } from '@case-management/contract'
import { jsonText } from '@case-management/contract/json'
import type { RequestHeaders } from './options.ts'
import type { Refuse } from './refuse.ts'
import type { Operation } from './operation.ts'

/** The values of an operation's path parameters; one that the contract adds is a compile error here. */
export type PathValues<O extends Operation> = Record<
  (typeof operations)[O['id']]['pathParameters'][number],
  string
>

/**
 * A value as one segment of a path. Encoding alone would not keep it one: a URL takes dots as they are,
 * and some gateways decode a slash before they look at the path.
 */
function segmentOf(value: unknown, name: string, refuse: Refuse): string {
  // What is no text is refused as an empty one is.
  const text = typeof value === 'string' ? value : ''
  if (/^\.{0,2}$|[/\\\p{Surrogate}]/u.test(text)) throw refuse(`${name} "${text}" is not an identifier`, name)
  return encodeURIComponent(text)
}

/** The path of an operation with its parameters filled in. */
export function pathOf({ path }: Operation, values: Record<string, unknown>, refuse: Refuse): string {
  return path.replace(/{(\w+)}/g, (_, name: string) => segmentOf(values[name], name, refuse))
}

/** Headers by name in lower case, so that two layers of them can be merged whatever the case of their names. */
export type PlainHeaders = Record<string, string>

/** The headers that have a value, as texts. */
export function plainHeaders(headers: RequestHeaders | undefined, refuse: Refuse): PlainHeaders {
  const plain = new Headers()
  for (const [name, value] of Object.entries(headers ?? {})) {
    if (value === undefined) continue
    try {
      // The runtime knows what else a header can hold. Its message would tell the value, which may be a secret.
      if (typeof value !== 'string' && !Number.isFinite(value)) throw new TypeError('no text')
      // The headers of happy-dom keep the case that they were set with.
      plain.set(name.toLowerCase(), String(value))
    } catch {
      throw refuse(`header ${JSON.stringify(name)} cannot be sent`, name)
    }
  }
  return Object.fromEntries(plain)
}

/** A body as JSON, with nothing that JSON would write as another value; both operations take an object. */
export function jsonOf(value: unknown, refuse: Refuse): string {
  const text = jsonText(value, refuse)
  if (text[0] !== '{') throw refuse('the body is not a JSON object (pass one, such as {})', '')
  return text
}
