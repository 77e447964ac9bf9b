import type { CallDescriptor } from '@case-management/contract'

/** What a middleware is told beside the request. */
export interface MiddlewareContext {
  /** The operation that is called. */
  operation: CallDescriptor
  /** Number of the attempt, from 1. */
  attempt: number
}

/**
 * A layer around each attempt: it may change the request, the answer, or answer itself.
 * The first middleware is the outermost. The request carries the token and the signal that ends the attempt.
 * A body is read once: give `next` a clone when you read it, and give back a clone of an answer that you read.
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
