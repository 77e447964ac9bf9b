import { answerHeadersOf, requestIdHeader } from './answer-headers.ts'
import { limit } from './limit.ts'
import { checkLimits, checkSignal } from './limits.ts'
import type { CallOptions, Checked } from './options.ts'
import { refuseFor } from './refuse.ts'
import { jsonOf, pathOf, plainHeaders, type PathValues } from './request-parts.ts'
import { beginCall, send } from './send.ts'
import type { WithResponse } from './tasks-call.ts'
import { tellFailure } from './tell-failure.ts'
import type { Operation } from './operation.ts'
import type { Transport } from './transport.ts'

/** Runs one call from its checked request to its checked data, and tells the hooks when it fails. */
export async function typedCall<Data, O extends Operation>(
  transport: Transport,
  operation: O,
  path: PathValues<O>,
  value: object,
  { signal, headers: further, ...limits }: CallOptions = {},
): Promise<WithResponse<Data>> {
  const { hooks, validate } = transport
  const { id } = operation
  const refuse = refuseFor(id)
  try {
    checkLimits(limits, refuse)
    checkSignal(signal, refuse)
    const url = transport.baseUrl + pathOf(operation, path, refuse)
    const headers = {
      ...transport.headers,
      ...plainHeaders(further, refuse),
      ...transport.requiredHeaders,
      'content-type': operation.contentType,
    }
    const body = jsonOf(value, refuse)
    const call = beginCall(transport, { operation, url, headers, body, signal }, limits)
    const check = async (part: Omit<Checked, 'operation' | 'attempts'>) =>
      validate && limit(call, Infinity, async () => validate({ ...part, operation: id, attempts: call.sent }))
    await check({ part: 'request', value, path, headers })
    const answer = await send<Data>(transport, call)
    if (answer.error) throw answer.error
    const { body: data, response } = answer
    const { status } = response
    const answerHeaders = answerHeadersOf(operation, response)
    const requestId = answerHeaders[requestIdHeader]
    await check({ part: 'response', value: data, status, requestId })
    return { data, response, headers: answerHeaders, requestId, attempts: call.sent }
  } catch (error) {
    tellFailure(hooks, id, error)
    throw error
  }
}
