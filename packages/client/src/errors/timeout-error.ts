import { TasksError, type ErrorFacts } from './tasks-error.ts'

/**
 * No whole answer came in time. An update may have been applied all the same.
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

  constructor(what: string, facts: ErrorFacts) {
    super(what, facts, 'Try again, ask for less, or raise timeout')
  }
}
