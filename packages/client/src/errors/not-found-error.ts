import { TasksError } from './tasks-error.ts'

/**
 * The host does not know the task, the stream or the account, or has no such path.
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
