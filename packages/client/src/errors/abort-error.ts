import { TasksError, type ErrorFacts } from './tasks-error.ts'

/** The caller's signal ended the call; `cause` is the reason of the signal. An update may have been applied all the same. */
export class AbortError extends TasksError {
  override readonly name = 'AbortError'

  constructor(facts: ErrorFacts, cause: unknown) {
    super('aborted', facts, 'The signal that was given with the call ended it', cause)
  }
}
