import { operations, type OperationId } from '@case-management/contract'

/** The mock answers with the example or status that this standard header names (RFC 7240). */
export const prefer = 'Prefer'

/** The headers that a call may have besides those that every call has. */
export function headersOf(operation: OperationId): string[] {
  const optional = operations[operation].headers.filter(({ required }) => !required)
  return [...optional.map(({ name }) => name), prefer]
}
