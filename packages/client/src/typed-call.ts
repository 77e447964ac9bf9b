import { answerHeadersOf } from './answer-headers.ts'
import type { GoodAnswer } from './attempt.ts'
import type { CallOptions, RequestHeaders, Validate } from './options.ts'
import { send } from './send.ts'
import type { WithResponse } from './tasks-call.ts'
import type { Operation, Transport } from './transport.ts'

/** What openapi-fetch is given beside path, parameters and body. */
interface CallInit {
  headers: RequestHeaders
  bodySerializer: () => string
  parseAs: 'stream'
  fetch: (request: Request) => Promise<Response>
}

/**
 * Runs one call: openapi-fetch makes the request from the types of the contract, and what lies beneath sends it.
 *
 * @param post - calls openapi-fetch with the path, parameters and body of the operation.
 */
export async function typedCall<Data>(
  transport: Transport,
  validate: Validate | undefined,
  operation: Operation,
  value: object,
  { signal, headers = {}, ...limits }: CallOptions,
  post: (init: CallInit) => Promise<unknown>,
): Promise<WithResponse<Data>> {
  await validate?.({ operation: operation.id, part: 'request', value, attempts: 0 })
  const text = JSON.stringify(value)
  const received: { answer?: GoodAnswer<Data> } = {}
  await post({
    headers,
    bodySerializer: () => text,
    // The answer is read and parsed beneath, where one that breaks can still be retried.
    parseAs: 'stream',
    fetch: async (request) => {
      const call = { operation, url: request.url, headers: request.headers, body: text, signal, limits }
      const answer = await send<Data>(transport, call)
      if (answer.error) throw answer.error
      received.answer = answer
      return answer.response
    },
  })
  const { answer } = received
  if (!answer) throw new Error('openapi-fetch did not use the fetch that it was given.')
  const { body: data, response, requestId, attempts } = answer
  await validate?.({
    operation: operation.id,
    part: 'response',
    value: data,
    attempts,
    status: response.status,
    requestId,
  })
  return { data, response, headers: answerHeadersOf(operation.responses, response), requestId, attempts }
}
