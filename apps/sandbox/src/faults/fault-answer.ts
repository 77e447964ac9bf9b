import type { OperationDescriptor } from '@case-management/contract'
import { allowHeader, retryAfterHeader } from '../http/contract-headers.ts'
import { isErrorName, Refusal, refusalWith } from '../http/refusal.ts'
import type { ErrorBody } from '../model.ts'
import { faultHeader, type Fault } from './fault.ts'

/** The errors of one operation, by status and then by name. */
type Errors = Readonly<Record<string, Readonly<Record<string, ErrorBody>>>>

/**
 * The documented answer of an operation for a status that a tester asks for.
 *
 * @throws Refusal 412 when the contract has no such status or example.
 */
export function faultAnswer(
  operation: OperationDescriptor,
  errors: Errors,
  fault: Fault & { status: number },
): Refusal {
  const bodies = errors[fault.status]
  if (!bodies) throw unknown('status', String(fault.status), Object.keys(errors))
  const name = fault.example ?? Object.keys(bodies)[0] ?? ''
  const body = Object.hasOwn(bodies, name) ? bodies[name] : undefined
  if (!body) throw unknown('example', name, Object.keys(bodies))
  const headers = operation.responses[fault.status]?.headers ?? []
  const shownHeaders = {
    ...(headers.includes(allowHeader) && { [allowHeader]: operation.method }),
    ...((fault['retry-after'] !== undefined || headers.includes(retryAfterHeader)) && {
      [retryAfterHeader]: String(fault['retry-after'] ?? operation.retry.rateLimit.delayMs / 1000),
    }),
  }
  return new Refusal(fault.status, body, shownHeaders, isErrorName(name) ? name : 'own')
}

function unknown(directive: string, value: string, known: readonly string[]): Refusal {
  return refusalWith(412, [
    `/headers/${faultHeader.toLowerCase()} ${directive}=${value} is not in the contract; use one of ${known.join(', ')}`,
  ])
}
