import type { CallDescriptor } from '@case-management/contract'

/**
 * What a middleware receives beside the request.
 *
 * @example
 * ```ts
 * import { createTasksClient, type MiddlewareContext } from '@case-management/client'
 *
 * const told = async (request: Request, next: (request: Request) => Promise<Response>, context: MiddlewareContext) => {
 *   const response = await next(request)
 *   console.log(context.operation.id, context.attempt, response.status)
 *   return response
 * }
 * await createTasksClient({ host, accountId, streamId, auth, middleware: [told] }).getTasks()
 * ```
 */
export interface MiddlewareContext {
  /** The operation being called, as the contract describes it: its id, method, path template and retry policy. */
  operation: CallDescriptor
  /** Number of the attempt, from 1. */
  attempt: number
}

/**
 * A layer around each attempt: it may change the request, change the answer, or answer itself.
 * The first middleware is the outermost. The request carries the token and the signal that ends the attempt.
 * A body can be read once: pass `next` a clone if you read it or call `next` again, and return a clone of an answer
 * that you read. Otherwise the call ends with a TypeError.
 * An error it throws ends the call as is, without a retry. A TasksError, from `next` or from the middleware itself,
 * counts as a failure of the attempt and is retried like one from the host.
 *
 * @example
 * ```ts
 * import { createTasksClient, type Middleware } from '@case-management/client'
 *
 * const named: Middleware = (request, next) => {
 *   request.headers.set('client-app', 'night-report')
 *   return next(request)
 * }
 * const client = createTasksClient({ host, accountId, streamId, auth, middleware: [named] })
 * await client.getTasks()
 * ```
 */
export type Middleware = (
  request: Request,
  next: (request: Request) => Promise<Response>,
  context: MiddlewareContext,
) => Promise<Response>
