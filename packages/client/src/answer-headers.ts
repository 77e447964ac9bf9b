import type { operations, OperationId } from '@case-management/contract'
import type { Operation } from './operation.ts'

type Responses = (typeof operations)[OperationId]['responses']

/** Header with the identifier of the request. */
export const requestIdHeader = 'X-Request-Id' satisfies Responses[keyof Responses]['headers'][number]

/** Header that says when the next request may be made. */
export const retryAfterHeader = 'Retry-After' satisfies Responses[keyof Responses]['headers'][number]

/**
 * The headers that the contract documents for a successful answer. A host may leave out any of them.
 *
 * @example
 * ```ts
 * const { headers } = await client.getTasks().withResponse()
 * console.log(headers['X-Request-Id'] ?? 'no id')
 * ```
 */
export type AnswerHeaders = { [Name in Operation['answerHeaders'][number]]?: string }

/** The documented headers that an answer has. */
export function answerHeadersOf({ answerHeaders }: Operation, { headers }: Response): AnswerHeaders {
  const found: AnswerHeaders = {}
  for (const name of answerHeaders) {
    const value = headers.get(name)
    if (value !== null) found[name] = value
  }
  return found
}
