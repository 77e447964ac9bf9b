import type { OperationId } from '@case-management/contract'
import type {
  ErrorName,
  ExampleName,
  HeaderName,
  PathParameters,
  RequestBody,
  ResponseBody,
} from './contract-types.ts'

/**
 * What a handler answers: an example, a documented error, a body of your own, or a broken connection.
 *
 * @example
 * ```ts
 * import { taskHandler, type Answer } from '@case-management/msw'
 *
 * const slow: Answer<'getTasks'> = { example: 'last-page', delay: 50 }
 * const limited: Answer<'getTasks'> = { error: 'rate-limit-minute', headers: { 'Retry-After': '0' } }
 * const offline: Answer<'getTasks'> = { networkError: true }
 * server.use(taskHandler('getTasks', [offline, limited, slow]))
 * console.log((await client.getTasks()).results.length) // 1, at the third attempt
 * ```
 */
export type Answer<Id extends OperationId> = {
  /** Headers that add to or override the documented ones of every answer, such as `{ 'Retry-After': '0' }`. */
  headers?: { [Name in HeaderName]?: string }
  /** Milliseconds to wait before the answer (default 0); `'infinite'` waits until the caller gives up. */
  delay?: number | 'infinite'
} & (
  | {
      /** Name of a successful example of the contract, returned unchanged for any request. */
      example: ExampleName<Id>
      error?: never
      body?: never
      networkError?: never
    }
  | {
      /** Name of a documented error; sets its status and headers too. */
      error: ErrorName<Id>
      example?: never
      body?: never
      networkError?: never
    }
  | {
      /** A whole body for a successful answer. */
      body: ResponseBody<Id>
      example?: never
      error?: never
      networkError?: never
    }
  | {
      /** Breaks the connection: `fetch` rejects with a TypeError, and the client with a ConnectionError. */
      networkError: true
      example?: never
      error?: never
      body?: never
    }
)

/**
 * What a resolver receives.
 *
 * @example
 * ```ts
 * import { taskHandler, type RequestInfo } from '@case-management/msw'
 *
 * const renamed = ({ body }: RequestInfo<'updateTask'>) => body.name !== undefined
 * server.use(taskHandler('updateTask', (info) => ({ example: renamed(info) ? 'rename' : 'clear' })))
 * ```
 */
export interface RequestInfo<Id extends OperationId> {
  /** Path parameters, decoded. */
  params: PathParameters<Id>
  /** Body of the request. It is not validated: the type is what a client of this contract sends. */
  body: RequestBody<Id>
  /** The request, with its body unread. */
  request: Request
}

/**
 * What `onRequest` receives; `operation` narrows the type of the rest.
 *
 * @example
 * ```ts
 * import { taskHandlers, type TaskRequest } from '@case-management/msw'
 *
 * const requests: TaskRequest[] = []
 * server.use(...taskHandlers({ onRequest: (request) => requests.push(request) }))
 * await client.updateTask('ti-1', { name: 'Call back' })
 * console.log(requests.map(({ operation, params, body }) => ({ operation, params, body })))
 * ```
 */
export type TaskRequest<Id extends OperationId = OperationId> = {
  [Operation in Id]: RequestInfo<Operation> & { operation: Operation }
}[Id]

/**
 * Returns the answer to a request: an {@link Answer}, any `Response`, or nothing, which passes the request to the next
 * matching handler.
 *
 * @example
 * ```ts
 * import { taskHandler, type Resolver } from '@case-management/msw'
 *
 * const pageByPage: Resolver<'getTasks'> = ({ body }) => ({ example: body.skip ? 'last-page' : 'first-page' })
 * server.use(taskHandler('getTasks', pageByPage))
 * console.log((await client.getTasks({ skip: 4 })).hasMore) // false
 * ```
 */
export type Resolver<Id extends OperationId> = (
  info: RequestInfo<Id>,
) => Answer<Id> | Response | undefined | Promise<Answer<Id> | Response | undefined>

/**
 * How a handler answers: always the same, by a function, or a list of these, one per request, whose last one repeats.
 * `server.resetHandlers()` restarts a list.
 *
 * @example
 * ```ts
 * import { taskHandler, type Answers } from '@case-management/msw'
 *
 * const failsOnce: Answers<'getTasks'> = [{ error: 'internal-error' }, { example: 'filtered' }]
 * server.use(taskHandler('getTasks', failsOnce))
 * console.log((await client.getTasks().withResponse()).attempts) // 2
 * ```
 */
export type Answers<Id extends OperationId> =
  | Answer<Id>
  | Resolver<Id>
  | readonly [Answer<Id> | Resolver<Id>, ...(Answer<Id> | Resolver<Id>)[]]
