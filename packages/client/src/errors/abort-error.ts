import { TasksError, type ErrorFacts } from './tasks-error.ts'

/**
 * The caller's signal aborted the call; `cause` is the signal's reason. An update may have been applied anyway.
 *
 * @example
 * ```ts
 * import { isTasksError } from '@case-management/client'
 *
 * const controller = new AbortController()
 * const call = client.getTasks({}, { signal: controller.signal })
 * controller.abort()
 * await call.catch((error) => {
 *   if (!isTasksError(error, 'AbortError')) throw error
 *   console.log(error.attempts)
 * })
 * ```
 */
export class AbortError extends TasksError {
  override readonly name = 'AbortError'
  protected static override readonly hint = 'Its signal aborted it'

  constructor(facts: ErrorFacts, cause: unknown) {
    super('aborted', facts, cause)
  }
}
