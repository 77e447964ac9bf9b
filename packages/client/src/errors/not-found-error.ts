import { TasksError, type ErrorFacts } from './tasks-error.ts'

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

  constructor(what: string, facts: ErrorFacts) {
    super(what, facts, 'Check taskId, and host, streamId and accountId')
  }
}
