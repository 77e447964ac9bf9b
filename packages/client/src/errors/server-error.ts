import { TasksError } from './tasks-error.ts'

/**
 * The host, or a proxy in front of it, failed (status 500 or above) on the last attempt.
 *
 * @example
 * ```ts
 * import { isTasksError } from '@case-management/client'
 *
 * await client.getTasks({}, { retries: 1 }).catch((error) => {
 *   if (!isTasksError(error, 'ServerError')) throw error
 *   console.log(error.attempts, error.requestId)
 * })
 * ```
 */
export class ServerError extends TasksError {
  override readonly name = 'ServerError'
  protected static override readonly hint = 'Try again later'
}
