import { TasksError, type ErrorFacts } from './tasks-error.ts'

/**
 * Too many calls, and the wait that the host asks for does not fit the retries or the time that are left.
 *
 * @example
 * ```ts
 * import { isTasksError } from '@case-management/client'
 *
 * await client.getTasks({}, { totalTimeout: 10_000 }).catch((error) => {
 *   if (!isTasksError(error, 'RateLimitError')) throw error
 *   console.log(`come back in ${error.retryAfter} s`)
 * })
 * ```
 */
export class RateLimitError extends TasksError {
  override readonly name = 'RateLimitError'
  /** Seconds to wait before the next call, as the host asks for or as the contract assumes. */
  declare readonly retryAfter: number

  constructor(what: string, facts: ErrorFacts, retryAfter: number) {
    super(what, facts, undefined, `Wait ${retryAfter} s`)
    this.retryAfter = retryAfter
  }
}
