import type { OperationId } from '@case-management/contract'
import type { TasksError } from './errors/tasks-error.ts'

/**
 * An attempt begins: a request is about to be given to the first middleware, or sent when there is none.
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
  /** Which operation is called. */
  operation: OperationId
  /** Number of the attempt, from 1. */
  attempt: number
  /**
   * The request as the client made it, before any middleware could change it,
   * with the token in its headers: do not log them as they are.
   */
  request: Request
}

/**
 * An answer was read to its end, whatever its status.
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
  /** The answer; its body is read already. */
  response: Response
  /** Milliseconds from the request to the end of the answer. */
  duration: number
}

/**
 * An attempt failed, and another one follows.
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
  /** Which operation is called. */
  operation: OperationId
  /** Number of the attempt that failed, from 1. */
  attempt: number
  /** Why it failed. */
  error: TasksError
  /** Milliseconds until the next attempt. */
  delay: number
}

/**
 * A call failed for good: the host refused it, no answer came, or a request or an answer broke its schema.
 * The page that was asked for ahead and is aborted, because its reader stopped before it, is no failure.
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
  /** Which operation was called. */
  operation: OperationId
  /** What the caller gets. `client.raw` gives it as `{ error }` instead where the host answered. */
  error: TasksError
}

/**
 * Anything but a promise: nobody would wait for it, and its failure would end the process as unhandled.
 * All values have `valueOf`: it stands here because a type of optional keys alone would take nothing without one of them.
 */
type NotWaitedFor = void | null | { then?: never; valueOf(): unknown }

/**
 * Functions that see what the client does. They change nothing, and are not waited for, so they cannot be `async`;
 * what they throw ends the call.
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
  /** After each attempt that got an answer, whatever its status. */
  onResponse?(event: ResponseEvent): NotWaitedFor
  /** Before the wait for another attempt. */
  onRetry?(event: RetryEvent): NotWaitedFor
  /** When a call fails for good, also one that was never sent. */
  onError?(event: ErrorEvent): NotWaitedFor
}
