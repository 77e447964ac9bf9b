import type { security } from '@case-management/contract'
import { TasksError } from './tasks-error.ts'

const scope = 'Case Management Configuration' satisfies typeof security.jwt.scope

/**
 * The host accepted the token, but this app may not make the call.
 *
 * @example
 * ```ts
 * import { isTasksError } from '@case-management/client'
 *
 * await client.getTasks().catch((error) => {
 *   if (!isTasksError(error, 'PermissionError')) throw error
 *   console.log(error.hint)
 * })
 * ```
 */
export class PermissionError extends TasksError {
  override readonly name = 'PermissionError'
  protected static override readonly hint = `Give the app the API scope "${scope}" and publish it`
}
