import type { CallDescriptor } from '@case-management/contract'

/**
 * What a middleware is told beside the request.
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
  /** The operation that is called, as the contract describes it: its id, method, path template and retry policy. */
  operation: CallDescriptor
  /** Number of the attempt, from 1. */
  attempt: number
}

/**
 * A layer around each attempt: it may change the request, the answer, or answer itself.
 * The first middleware is the outermost. The request carries the token and the signal that ends the attempt.
 * A body is read once: give `next` a clone when you read it or call `next` again, and give back a clone of an answer
 * that you read. Otherwise the call ends with a TypeError.
 * What it throws of its own ends the call as it is, and is not repeated. A TasksError, made by `next` or by itself,
 * is taken for the failure of the attempt: it is repeated as one from the host would be.
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
