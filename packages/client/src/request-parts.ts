import { ValidationError } from './errors/validation-error.ts'
import type { RequestHeaders } from './options.ts'
import type { Operation } from './transport.ts'

/** The values of an operation's path parameters; one that the contract adds is a compile error here. */
export type PathValues<O extends Operation> = Record<O['pathParameters'][number], string>

/**
 * The path of an operation with its parameters filled in. Each stays one segment.
 *
 * @throws ValidationError when a value is empty or made of dots, which would lead to another path.
 */
export function pathOf<O extends Operation>(operation: O, values: PathValues<O>): string {
  let path: string = operation.path
  for (const [name, value] of Object.entries<string>(values)) {
    if (/^\.{0,2}$/.test(value)) {
      throw new ValidationError(`${name} is "${value}"`, { operation: operation.id, attempts: 0 }, [name])
    }
    path = path.replace(`{${name}}`, encodeURIComponent(value))
  }
  return path
}

/** Merges headers; later ones stand before earlier ones, whatever the case of their names. */
export function headersOf(...layers: (RequestHeaders | undefined)[]): Headers {
  const headers = new Headers()
  for (const [name, value] of layers.flatMap((layer) => Object.entries(layer ?? {}))) {
    if (value !== undefined) headers.set(name, String(value))
  }
  return headers
}
