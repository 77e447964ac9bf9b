import { operations, type OperationId } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'
import type { JsonBodyType } from 'msw'

/** Status and body of a named example. */
export interface DocumentedAnswer {
  status: number
  body: JsonBodyType
}

/**
 * Finds an example of an operation's answers by its name.
 *
 * @throws TypeError when the contract has no example of this name; the message lists those that it has.
 */
export function documentedAnswer(operation: OperationId, name: string): DocumentedAnswer {
  const byStatus: Record<string, Record<string, JsonBodyType>> = examples[operation].responses
  for (const [status, named] of Object.entries(byStatus)) {
    if (Object.hasOwn(named, name)) return { status: Number(status), body: named[name] }
  }
  const names = Object.values(byStatus).flatMap((named) => Object.keys(named))
  throw new TypeError(`${operation} has no example "${name}": use one of ${names.join(', ')}`)
}

/** The status of an operation's successful answer. */
export function successStatus(operation: OperationId): number {
  return Number(Object.keys(operations[operation].responses).find((status) => status.startsWith('2')))
}
