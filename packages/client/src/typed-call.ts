import type { OperationTypes } from '@case-management/contract'
import { answerHeadersOf } from './answer-headers.ts'
import type { CallOptions } from './options.ts'
import { headersOf, pathOf, type PathValues } from './request-parts.ts'
import { send } from './send.ts'
import type { WithResponse } from './tasks-call.ts'
import type { Operation, Transport } from './transport.ts'

/** Runs one call from its checked request to its checked data. */
export async function typedCall<Data, O extends Operation>(
  transport: Transport,
  operation: O,
  values: PathValues<O>,
  value: object,
  { signal, headers, ...limits }: CallOptions,
): Promise<WithResponse<Data>> {
  const { baseUrl, accountId, validate } = transport
  await validate?.({ operation: operation.id, part: 'request', value, attempts: 0 })
  const required = { accountId } satisfies OperationTypes[Operation['id']]['parameters']['header']
  const answer = await send<Data>(transport, {
    operation,
    url: baseUrl + pathOf(operation, values),
    headers: headersOf({ 'content-type': operation.contentType }, transport.headers, headers, required),
    body: JSON.stringify(value),
    signal,
    limits,
  })
  if (answer.error) throw answer.error
  const { body: data, response, requestId, attempts } = answer
  await validate?.({
    operation: operation.id,
    part: 'response',
    value: data,
    attempts,
    status: response.status,
    requestId,
  })
  return { data, response, headers: answerHeadersOf(operation, response), requestId, attempts }
}
