import { TasksError } from './tasks-error.ts'

/**
 * The task, the stream or the account is not known to the host, or the host has no such path.
 *
 * @example
 * ```ts
 * import { isTasksError } from '@case-management/client'
 *
 * await client.updateTask('ti-unknown', {}).catch((error) => {
 *   if (!isTasksError(error, 'NotFoundError')) throw error
 *   console.log(error.msg)
 * })
 * ```
 */
export class NotFoundError extends TasksError {
  override readonly name = 'NotFoundError'
  protected static override readonly hint = 'Check taskId, and host, streamId and accountId'
}
