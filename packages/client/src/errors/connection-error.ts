import { TasksError } from './tasks-error.ts'

/**
 * No complete answer arrived: the host is unreachable, or the connection broke. `cause` is what `fetch` threw.
 * An update may have been applied anyway.
 *
 * @example
 * ```ts
 * import { isTasksError } from '@case-management/client'
 *
 * await client.getTasks({}, { retries: 0 }).catch((error) => {
 *   if (!isTasksError(error, 'ConnectionError')) throw error
 *   console.log(error.message, error.cause)
 * })
 * ```
 */
export class ConnectionError extends TasksError {
  override readonly name = 'ConnectionError'
  protected static override readonly hint = 'Check the host, the network, and CORS'
}
