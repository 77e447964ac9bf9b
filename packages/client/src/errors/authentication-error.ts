import { TasksError, type ErrorFacts } from './tasks-error.ts'

/**
 * The host did not accept the token, or the token function failed (then `cause` says why and `status` is undefined).
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

  constructor(what: string, facts: ErrorFacts, cause?: unknown) {
    super(what, facts, 'Check the credentials; a token must be valid, without "Bearer"', cause)
  }
}
