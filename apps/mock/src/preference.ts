import type { OperationExamples, OperationId } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'

/** What a caller asks of the mock in the request header `Prefer`. */
export interface Preference {
  /** Status to answer with. */
  code?: number
  /** Named example to answer with. */
  exampleKey?: string
}

/** A wish that the contract cannot fulfil, with the reason in one line. */
export class UnknownPreference extends Error {}

/**
 * Reads the header `Prefer` as Prism does: `code=429`, `example=first-page`, or both with a comma between.
 * An example may also be named alone, whatever status it belongs to. Other preferences are ignored.
 *
 * @throws {@link UnknownPreference} for a status or an example that the operation does not have, and for `dynamic`,
 * because the bodies that Prism makes up break the contract's patterns.
 */
export function parsePreference(header: string | undefined, operation: OperationId): Preference {
  const wishes = wishesOf(header ?? '')
  const responses: OperationExamples[string]['responses'] = examples[operation].responses
  const exampleKey = wishes.get('example')
  const status = wishes.get('code') ?? Object.keys(responses).find((code) => has(responses[code], exampleKey))

  if (wishes.has('dynamic')) {
    throw new UnknownPreference('Prefer: dynamic is not offered, because made-up bodies break the contract')
  }
  if (status !== undefined && !has(responses, status)) {
    throw new UnknownPreference(`Prefer: ${operation} has no status ${status}, only ${list(responses)}`)
  }
  if (exampleKey !== undefined && status === undefined) {
    const known = Object.assign({}, ...Object.values(responses))
    throw new UnknownPreference(`Prefer: ${operation} has no example ${exampleKey}, only ${list(known)}`)
  }
  if (exampleKey !== undefined && status !== undefined && !has(responses[status], exampleKey)) {
    const known = list(responses[status])
    throw new UnknownPreference(
      `Prefer: ${operation} has no example ${exampleKey} for ${status}, only ${known}`,
    )
  }
  return {
    ...(status !== undefined && { code: Number(status) }),
    ...(exampleKey !== undefined && { exampleKey }),
  }
}

/** `name=value` pairs with `,` or `;` between; a value may stand in double quotes (RFC 7240). */
function wishesOf(header: string): Map<string, string> {
  const pairs = header.matchAll(/(?:^|[,;])\s*([\w-]+)\s*=\s*(?:"([^"]*)"|([^\s,;"]*))/g)
  return new Map(
    Array.from(pairs, ([, name = '', quoted, plain]) => [name.toLowerCase(), quoted ?? plain ?? '']),
  )
}

function has(record: object | undefined, key: string | undefined): boolean {
  return record !== undefined && key !== undefined && Object.hasOwn(record, key)
}

function list(record: object | undefined): string {
  return Object.keys(record ?? {}).join(', ')
}
