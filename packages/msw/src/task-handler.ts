import { operations, type OperationDescriptor, type OperationId } from '@case-management/contract'
import { hostUrl } from '@case-management/contract/http'
import { http, type HttpHandler, type HttpRequestHandler } from 'msw'
import type { Answer, Answers, RequestInfo, Resolver, TaskRequest } from './answer.ts'
import type { PathParameters, RequestBody } from './contract-types.ts'
import { responseOf } from './response-of.ts'

/**
 * Which requests a handler answers, and who observes them.
 *
 * @example
 * ```ts
 * import { taskHandlers, type HandlerOptions } from '@case-management/msw'
 *
 * const sandboxOnly: HandlerOptions = { host: 'http://localhost:4000' }
 * server.use(...taskHandlers(sandboxOnly))
 * ```
 */
export interface HandlerOptions<Id extends OperationId = OperationId> {
  /**
   * Host to match, in any form that the client accepts: with or without scheme, port and path, such as
   * `platform.kore.ai`; defaults to any host. All spellings of a host match each other.
   */
  host?: string | undefined
  /**
   * Whether to allow plain http for a `host` other than this machine, like the client's option of the same name
   * (default false).
   */
  allowInsecureHost?: boolean | undefined
  /** Called with each request before it is answered, so that a test can inspect it. */
  onRequest?: ((request: TaskRequest<Id>) => void) | undefined
}

/**
 * How one handler answers.
 *
 * @example
 * ```ts
 * import { taskHandler, type TaskHandlerOptions } from '@case-management/msw'
 *
 * const once: TaskHandlerOptions<'getTasks'> = { once: true }
 * server.use(taskHandler('getTasks', { error: 'internal-error' }, once))
 * console.log((await client.getTasks().withResponse()).attempts) // 2
 * ```
 */
export interface TaskHandlerOptions<Id extends OperationId = OperationId> extends HandlerOptions<Id> {
  /** Answers only the first request and passes later ones to the next handler (default false). */
  once?: boolean | undefined
}

const defaultAnswers: { [Id in OperationId]: Answer<Id> } = {
  getTasks: { example: 'filtered' },
  updateTask: { example: 'rename' },
}

const handlerOf = { POST: http.post } satisfies Record<OperationDescriptor['method'], HttpRequestHandler>

/**
 * An MSW handler for one operation, for `server.use()` in a test.
 *
 * @param operation - which operation to answer.
 * @param answers - the answer, a function that returns it, or a list of these, one per request, which
 *   `server.resetHandlers()` restarts; defaults to `{ example: 'filtered' }` for `getTasks` and
 *   `{ example: 'rename' }` for `updateTask`.
 * @throws TypeError when the contract has no example of that name (the message lists those it has) or no such
 *   operation, when the client would refuse the host, and when MSW is older than version 3.
 *
 * @example
 * ```ts
 * import { taskHandler } from '@case-management/msw'
 *
 * server.use(taskHandler('getTasks', { example: 'empty' }))
 * console.log((await client.getTasks()).results.length) // 0
 * ```
 */
export function taskHandler<Id extends OperationId>(
  operation: Id,
  answers: Answers<Id> = defaultAnswers[operation],
  { host, allowInsecureHost, onRequest, once = false }: TaskHandlerOptions<Id> = {},
): HttpHandler {
  if (!Object.hasOwn(operations, operation)) {
    const known = Object.keys(operations).join(', ')
    throw new TypeError(`taskHandler: the contract has no operation "${operation}": use one of ${known}`)
  }
  const { method, path } = operations[operation]
  const inTurn = listOf(answers).map((answer) => responder(operation, answer))
  let turn = 0
  const handler = handlerOf[method]<PathParameters<Id>, RequestBody<Id>>(
    urlPattern(path, host === undefined ? undefined : hostUrl(host, { allowInsecureHost })),
    async ({ params, request, requestId }) => {
      const respond = inTurn[Math.min(turn, inTurn.length - 1)]
      turn += 1
      const read = async (): Promise<RequestInfo<Id>> => ({
        params: namedOf(params),
        body: await request.clone().json(),
        request: request.clone(),
      })
      onRequest?.({ ...(await read()), operation })
      return respond?.(read, request.signal, requestId)
    },
    { once },
  )
  whenLaidDown(handler, () => {
    turn = 0
  })
  return handler
}

/** At `resetHandlers` MSW resets the handlers that stay and disposes of the others, which may be used again. */
function whenLaidDown(handler: HttpHandler, rewind: () => void): void {
  // npm installs an older MSW, in spite of the peer range, where the newest does not support the Node that it runs on.
  if (!('dispose' in handler))
    throw new TypeError('@case-management/msw needs msw 3: npm install --save-dev msw@3')
  const reset = handler.reset.bind(handler)
  const dispose = handler.dispose.bind(handler)
  handler.reset = () => {
    rewind()
    reset()
  }
  handler.dispose = () => {
    rewind()
    return dispose()
  }
}

/** @param read - reads the request; a fixed answer has no need of it. */
type Respond<Id extends OperationId> = (
  read: () => Promise<RequestInfo<Id>>,
  signal: AbortSignal,
  requestId: string,
) => Promise<Response | undefined>

function responder<Id extends OperationId>(operation: Id, answer: Answer<Id> | Resolver<Id>): Respond<Id> {
  if (typeof answer !== 'function') {
    const respond = responseOf(operation, answer)
    return (_read, signal, requestId) => respond(signal, requestId)
  }
  return async (read, signal, requestId) => {
    const found = await answer(await read())
    return !found || found instanceof Response ? found : responseOf(operation, found)(signal, requestId)
  }
}

function listOf<Id extends OperationId>(answers: Answers<Id>): readonly (Answer<Id> | Resolver<Id>)[] {
  return typeof answers === 'function' || !('length' in answers) ? [answers] : answers
}

/** The parameters that have a name: MSW gives what `*` stands for as one more, `0`. */
function namedOf<Parameters extends object>(params: Parameters): Parameters {
  const named = { ...params }
  Reflect.deleteProperty(named, '0')
  return named
}

/** A URL pattern as MSW reads it: `{name}` becomes `:name`, and `*` stands for any host and what leads to the API. */
function urlPattern(path: string, base = '*'): string {
  return base + path.replaceAll(/\{(\w+)\}/g, ':$1')
}
