import { operations, type OperationDescriptor, type OperationId } from '@case-management/contract'
import type { HeaderName } from './contract-types.ts'

/**
 * The headers that the contract documents for a status, with values.
 * `Retry-After` is the wait that the contract states for a rate limit, in seconds.
 */
export function documentedHeaders(
  id: OperationId,
  status: number,
  requestId: string,
): Record<string, string> {
  const { method, retry, responses }: OperationDescriptor = operations[id]
  const values: Record<string, string> = {
    'X-Request-Id': requestId,
    Allow: method,
    'Retry-After': String(retry.rateLimit.delayMs / 1000),
  } satisfies Record<HeaderName, string>
  const names = responses[status]?.headers ?? []
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)))
}
