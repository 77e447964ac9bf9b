import type { OperationId } from '@case-management/contract'
import type { TasksError } from './errors/tasks-error.ts'

/**
 * An attempt starts: the request is about to be passed to the first middleware, or sent when there is none.
 *
 * @example
 * ```ts
 * import { createTasksClient, type RequestEvent } from '@case-management/client'
 *
 * const count = new Map<string, number>()
 * const onRequest = ({ operation }: RequestEvent) => void count.set(operation, (count.get(operation) ?? 0) + 1)
 * await createTasksClient({ host, accountId, streamId, auth, hooks: [{ onRequest }] }).getTasks()
 * console.log(count)
 * ```
 */
export interface RequestEvent {
  /** Operation being called. */
  operation: OperationId
  /** Number of the attempt, from 1. */
  attempt: number
  /**
   * The request as the client built it, before any middleware,
   * with the token in its headers: redact them before you log them.
   */
  request: Request
}

/**
 * An answer of any status was read to its end.
 *
 * @example
 * ```ts
 * import { createTasksClient, type ResponseEvent } from '@case-management/client'
 *
 * const onResponse = ({ response, duration }: ResponseEvent) => console.log(response.status, `${duration} ms`)
 * await createTasksClient({ host, accountId, streamId, auth, hooks: [{ onResponse }] }).getTasks()
 * ```
 */
export interface ResponseEvent extends RequestEvent {
  /** The answer; its body has been read. */
  response: Response
  /** Milliseconds from the request to the end of the answer. */
  duration: number
}

/**
 * An attempt failed, and a retry follows.
 *
 * @example
 * ```ts
 * import { createTasksClient, type RetryEvent } from '@case-management/client'
 *
 * const onRetry = ({ error, delay }: RetryEvent) => console.log(`${error.message}; again in ${delay} ms`)
 * await createTasksClient({ host, accountId, streamId, auth, hooks: [{ onRetry }] }).getTasks()
 * ```
 */
export interface RetryEvent {
  /** Operation being called. */
  operation: OperationId
  /** Number of the attempt that failed, from 1. */
  attempt: number
  /** Why it failed. */
  error: TasksError
  /** Milliseconds until the retry. */
  delay: number
}

/**
 * A call failed for good: the host refused it, no answer arrived, or the request or the answer violates its schema.
 * A page fetched by `readAhead` and aborted because its reader stopped is not a failure.
 *
 * @example
 * ```ts
 * import { createTasksClient, type ErrorEvent } from '@case-management/client'
 *
 * const onError = ({ operation, error }: ErrorEvent) => console.log(operation, error.toJSON())
 * await createTasksClient({ host, accountId, streamId, auth, hooks: [{ onError }] }).getTasks()
 * ```
 */
export interface ErrorEvent {
  /** Operation that was called. */
  operation: OperationId
  /** What the call throws. `client.raw` returns `{ error }` instead where the host answered. */
  error: TasksError
}

/**
 * Anything but a promise: nobody would wait for it, and its failure would end the process as unhandled.
 * All values have `valueOf`: it stands here because a type of optional keys alone would take nothing without one of them.
 */
type NotWaitedFor = void | null | { then?: never; valueOf(): unknown }

/**
 * Functions that observe what the client does. They change nothing and are not awaited, so they cannot be `async`;
 * an error they throw ends the call.
 *
 * @example
 * ```ts
 * import { createTasksClient } from '@case-management/client'
 *
 * const client = createTasksClient({
 *   host, accountId, streamId, auth,
 *   hooks: [{ onRetry: ({ operation, error, delay }) => console.log(operation, error.message, delay) }],
 * })
 * await client.getTasks()
 * ```
 */
export interface Hooks {
  /** Before each attempt. */
  onRequest?(event: RequestEvent): NotWaitedFor
  /** After each attempt that got an answer, of any status. */
  onResponse?(event: ResponseEvent): NotWaitedFor
  /** Before the wait for a retry. */
  onRetry?(event: RetryEvent): NotWaitedFor
  /** When a call fails for good, even if it was never sent. */
  onError?(event: ErrorEvent): NotWaitedFor
}
