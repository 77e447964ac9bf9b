import type { OperationId } from '@case-management/contract'
import type { TasksError } from './errors/tasks-error.ts'

/** A request is about to be sent. */
export interface RequestEvent {
  operation: OperationId
  /** Number of the attempt, from 1. */
  attempt: number
  /** The request as it is sent, with the token in its headers: do not log them as they are. */
  request: Request
}

/** An answer was read to its end. */
export interface ResponseEvent extends RequestEvent {
  /** The answer; its body is read already. */
  response: Response
  /** Milliseconds from the request to the end of the answer. */
  duration: number
}

/** An attempt failed, and another one follows. */
export interface RetryEvent {
  operation: OperationId
  /** Number of the attempt that failed, from 1. */
  attempt: number
  /** Why it failed. */
  error: TasksError
  /** Milliseconds until the next attempt. */
  delay: number
}

/** A call failed for good. */
export interface ErrorEvent {
  operation: OperationId
  /** What the caller gets. */
  error: TasksError
}

/**
 * Functions that see what the client does. They change nothing, and are not waited for;
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
  onRequest?(event: RequestEvent): void
  /** After each attempt that got an answer, whatever its status. */
  onResponse?(event: ResponseEvent): void
  /** Before the wait for another attempt. */
  onRetry?(event: RetryEvent): void
  /** When a call fails for good. */
  onError?(event: ErrorEvent): void
}
