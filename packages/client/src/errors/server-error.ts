import { TasksError } from './tasks-error.ts'

/**
 * The host, or a proxy before it, failed (status 500 and above) each time the request was sent.
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
