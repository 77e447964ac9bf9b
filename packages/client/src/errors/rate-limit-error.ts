import { TasksError, type ErrorFacts } from './tasks-error.ts'

/**
 * Too many calls, and no retries or not enough time are left to wait as long as the host asks.
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
  /** Seconds to wait before the next call: what the host asked for, or else the contract's default. */
  declare readonly retryAfter: number

  constructor(what: string, facts: ErrorFacts, retryAfter: number) {
    super(what, facts, undefined, `Wait ${retryAfter} s`)
    this.retryAfter = retryAfter
  }
}
