import { TasksError, type ErrorFacts } from './tasks-error.ts'

/**
 * The request violates the contract or cannot be sent. The host refused it, or it was never sent (`attempts` is 0).
 *
 * @example
 * ```ts
 * import { isTasksError } from '@case-management/client'
 *
 * await client.getTasks({ limit: 5000 }).catch((error) => {
 *   if (!isTasksError(error, 'ValidationError')) throw error
 *   console.log(error.keys)
 * })
 * ```
 */
export class ValidationError extends TasksError {
  override readonly name = 'ValidationError'
  /**
   * What is wrong, as far as known: JSON pointers into the body, such as `/limit` (`""` is the whole body),
   * and names of path parameters, headers and options, such as `taskId`.
   */
  declare readonly keys: readonly string[]
  protected static override readonly hint = 'Correct the request'

  constructor(what: string, facts: ErrorFacts, keys: readonly string[]) {
    super(what, facts)
    this.keys = keys
  }
}
