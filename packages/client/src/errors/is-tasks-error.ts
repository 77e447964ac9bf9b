import type { AbortError } from './abort-error.ts'
import type { AuthenticationError } from './authentication-error.ts'
import type { ConnectionError } from './connection-error.ts'
import type { NotFoundError } from './not-found-error.ts'
import type { PermissionError } from './permission-error.ts'
import type { RateLimitError } from './rate-limit-error.ts'
import type { ServerError } from './server-error.ts'
import { isMarked, type TasksError } from './tasks-error.ts'
import type { TimeoutError } from './timeout-error.ts'
import type { UnexpectedAnswerError } from './unexpected-answer-error.ts'
import type { ValidationError } from './validation-error.ts'

/**
 * Every error of the client by its name. A status without its own class is a plain {@link TasksError}.
 *
 * @example
 * ```ts
 * import type { TasksErrors } from '@case-management/client'
 *
 * const wait: { [Name in keyof TasksErrors]?: number } = { RateLimitError: 60, ServerError: 10 }
 * console.log(wait.ServerError)
 * ```
 */
export interface TasksErrors {
  /** The caller's signal aborted the call. */
  AbortError: AbortError
  /** No valid token. */
  AuthenticationError: AuthenticationError
  /** No complete answer arrived. */
  ConnectionError: ConnectionError
  /** Unknown task, stream or account. */
  NotFoundError: NotFoundError
  /** The app lacks the permission. */
  PermissionError: PermissionError
  /** Too many calls. */
  RateLimitError: RateLimitError
  /** The host failed. */
  ServerError: ServerError
  /** No complete answer arrived in time. */
  TimeoutError: TimeoutError
  /** The answer is not one of this API. */
  UnexpectedAnswerError: UnexpectedAnswerError
  /** The request breaks the contract. */
  ValidationError: ValidationError
}

/**
 * Whether a value is an error of this client, of the named class if one is named.
 * Unlike `instanceof` it also knows errors from another realm (a frame, a `vm` context) or another copy of the package.
 *
 * @example
 * ```ts
 * import { isTasksError } from '@case-management/client'
 *
 * try {
 *   await client.getTasks()
 * } catch (error) {
 *   if (!isTasksError(error, 'RateLimitError')) throw error
 *   console.log(`Too many calls: wait ${error.retryAfter} s`)
 * }
 * ```
 */
export function isTasksError(value: unknown): value is TasksError
export function isTasksError<Name extends keyof TasksErrors>(
  value: unknown,
  name: Name,
): value is TasksErrors[Name]
export function isTasksError(value: unknown, name?: string): boolean {
  return isMarked(value) && (name === undefined || value.name === name)
}
