import { operations, type OperationDescriptor, type OperationId } from '@case-management/contract'
import { http, HttpResponse, type HttpHandler, type HttpRequestHandler } from 'msw'
import type { Answer, Resolver } from './answer.ts'
import type { PathParameters, RequestBody } from './contract-types.ts'
import { documentedAnswer, successStatus } from './documented-answer.ts'
import { documentedHeaders } from './documented-headers.ts'

/** Which requests a handler answers. */
export interface HandlerOptions {
  /** Host that is asked, with or without scheme, such as `platform.kore.ai`; any host when absent. */
  host?: string | undefined
}

/** How one handler answers. */
export interface TaskHandlerOptions extends HandlerOptions {
  /** Answers the first request only, and leaves further ones to the next handler; false when absent. */
  once?: boolean | undefined
}

const defaultAnswers: { [Id in OperationId]: Answer<Id> } = {
  getTasks: { example: 'filtered' },
  updateTask: { example: 'rename' },
}

const handlerOf = { POST: http.post } satisfies Record<OperationDescriptor['method'], HttpRequestHandler>

/**
 * An MSW handler of one operation, for `server.use()` in a test.
 *
 * @param operation - which operation to answer.
 * @param answer - the answer, or a function that finds it;
 *   `{ example: 'filtered' }` for `getTasks` and `{ example: 'rename' }` for `updateTask` when absent.
 * @throws TypeError when the contract has no example of the name given.
 *
 * @example
 * ```ts
 * import { taskHandler } from '@case-management/msw'
 *
 * server.use(taskHandler('getTasks', { error: 'rate-limit-minute', headers: { 'Retry-After': '0' } }, { once: true }))
 * ```
 */
export function taskHandler<Id extends OperationId>(
  operation: Id,
  answer: Answer<Id> | Resolver<Id> = defaultAnswers[operation],
  { host, once = false }: TaskHandlerOptions = {},
): HttpHandler {
  const { method, path } = operations[operation]
  // Found now, so that a wrong name fails where the handler is made, not as a failed request of the application.
  const fixed = typeof answer === 'function' ? undefined : respondWith(operation, answer)
  return handlerOf[method]<PathParameters<Id>, RequestBody<Id>>(
    urlPattern(path, host),
    async ({ params, request, requestId }) => {
      if (fixed) return fixed(requestId)
      if (typeof answer !== 'function') return undefined
      const found = await answer({ params, request, body: await request.clone().json() })
      return !found || 'status' in found ? found : respondWith(operation, found)(requestId)
    },
    { once },
  )
}

/** A URL pattern as MSW reads it: `{name}` becomes `:name`, and `*` stands for any host. */
function urlPattern(path: string, host = '*'): string {
  const base = host === '*' || host.includes('://') ? host.replace(/\/+$/, '') : `https://${host}`
  return base + path.replaceAll(/\{(\w+)\}/g, ':$1')
}

function respondWith<Id extends OperationId>(id: Id, answer: Answer<Id>): (requestId: string) => Response {
  const name = answer.example ?? answer.error
  const { status, body } =
    name === undefined ? { status: successStatus(id), body: answer.body } : documentedAnswer(id, name)
  return (requestId) =>
    HttpResponse.json(body, {
      status,
      headers: { ...documentedHeaders(id, status, requestId), ...answer.headers },
    })
}
