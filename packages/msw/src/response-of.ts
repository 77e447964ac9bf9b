import type { OperationId } from '@case-management/contract'
import { HttpResponse } from 'msw'
import type { Answer } from './answer.ts'
import { documentedAnswer, successStatus, type DocumentedAnswer } from './documented-answer.ts'
import { documentedHeaders } from './documented-headers.ts'

/** Makes the response to a request, as often as it is asked for. `signal` is that of the request. */
export type MakeResponse = (signal: AbortSignal, requestId: string) => Promise<Response>

/**
 * What an answer comes to.
 *
 * @throws TypeError when the contract has no example of the name given.
 */
export function responseOf<Id extends OperationId>(operation: Id, answer: Answer<Id>): MakeResponse {
  const { headers, delay, networkError } = answer
  // Found now, so that a wrong name fails where the handler is made, not as a failed request of the application.
  const documented = networkError ? undefined : contentOf(operation, answer)
  return async (signal, requestId) => {
    if (delay !== undefined) await wait(delay, signal)
    if (!documented) return HttpResponse.error()
    const { status, body } = documented
    return HttpResponse.json(body, {
      status,
      headers: { ...documentedHeaders(operation, status, requestId), ...headers },
    })
  }
}

function contentOf<Id extends OperationId>(operation: Id, answer: Answer<Id>): DocumentedAnswer {
  const { example, error, body } = answer
  if (example !== undefined) return documentedAnswer(operation, 'example', example)
  if (error !== undefined) return documentedAnswer(operation, 'error', error)
  if (body !== undefined) return { status: successStatus(operation), body }
  throw new TypeError(`an answer of ${operation} needs one of example, error, body and networkError`)
}

/** Not the `delay` of MSW: its timer for `infinite` goes on after the caller has given up, and keeps Node running. */
function wait(delay: number | 'infinite', signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = delay === 'infinite' ? undefined : setTimeout(resolve, delay)
    const stop = () => {
      clearTimeout(timer)
      resolve()
    }
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
  })
}
