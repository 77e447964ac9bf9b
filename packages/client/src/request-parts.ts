import { messageOf } from './message-of.ts'
import type { RequestHeaders } from './options.ts'
import type { Refuse } from './refuse.ts'
import type { Operation } from './transport.ts'

/** The values of an operation's path parameters; one that the contract adds is a compile error here. */
export type PathValues<O extends Operation> = Record<O['pathParameters'][number], string>

/**
 * A value as one segment of a path. Encoding alone would not keep it one: a URL takes dots as they are,
 * and some gateways decode a slash before they look at the path.
 */
export function segmentOf(value: unknown, name: string, refuse: Refuse): string {
  if (typeof value !== 'string' || /^\.{0,2}$|[/\\\p{Surrogate}]/u.test(value)) {
    throw refuse(`${name} is no identifier`, name)
  }
  return encodeURIComponent(value)
}

/** The path of an operation with its parameters filled in. */
export function pathOf<O extends Operation>(operation: O, values: PathValues<O>, refuse: Refuse): string {
  let path: string = operation.path
  for (const [name, value] of Object.entries(values)) {
    path = path.replace(`{${name}}`, segmentOf(value, name, refuse))
  }
  return path
}

/** Headers by name in lower case, so that two layers of them can be merged whatever the case of their names. */
export type PlainHeaders = Record<string, string>

/** The headers that have a value, as texts. */
export function plainHeaders(headers: RequestHeaders | undefined, refuse: Refuse): PlainHeaders {
  const plain: PlainHeaders = {}
  for (const [name, value] of Object.entries(headers ?? {})) {
    if (value === undefined) continue
    try {
      // The runtime knows what a header can hold. Its message would tell the value, which may be a secret.
      const header = new Headers([[name, String(value)]])
      for (const [key, text] of header) plain[key] = text
    } catch {
      throw refuse(`header ${JSON.stringify(name)} cannot be sent`, name)
    }
  }
  return plain
}

/** A body as JSON. */
export function jsonOf(value: unknown, refuse: Refuse): string {
  try {
    return JSON.stringify(value)
  } catch (cause) {
    throw refuse(`the body cannot be written as JSON (${messageOf(cause)})`, '')
  }
}
