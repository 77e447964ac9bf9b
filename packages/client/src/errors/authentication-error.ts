import { TasksError } from './tasks-error.ts'

/**
 * The host refused the token, or the token function failed (then `cause` says why, and `status` is undefined).
 *
 * @example
 * ```ts
 * import { createTasksClient, isTasksError } from '@case-management/client'
 *
 * const stranger = createTasksClient({ host, accountId, streamId, auth: 'x.y.z' })
 * await stranger.getTasks().catch((error) => {
 *   if (!isTasksError(error, 'AuthenticationError')) throw error
 *   console.log(error.status, error.code, error.hint)
 * })
 * ```
 */
export class AuthenticationError extends TasksError {
  override readonly name = 'AuthenticationError'
  protected static override readonly hint = 'Check the credentials, or the token'
}
