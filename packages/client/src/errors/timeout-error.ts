import { TasksError } from './tasks-error.ts'

/**
 * No complete answer arrived within the time of an attempt (`timeout`) or of the whole call (`totalTimeout`; then
 * `cause` is what the previous attempt failed with). An update may have been applied anyway.
 *
 * @example
 * ```ts
 * import { isTasksError } from '@case-management/client'
 *
 * await client.getTasks({}, { timeout: 500, retries: 0 }).catch((error) => {
 *   if (!isTasksError(error, 'TimeoutError')) throw error
 *   console.log(error.message)
 * })
 * ```
 */
export class TimeoutError extends TasksError {
  override readonly name = 'TimeoutError'
  protected static override readonly hint = 'Try again, or raise timeout'
}
