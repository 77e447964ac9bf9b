import { TasksError, type ErrorFacts } from './tasks-error.ts'

/** No whole answer came in time. An update may have been applied all the same. */
export class TimeoutError extends TasksError {
  override readonly name = 'TimeoutError'

  constructor(what: string, facts: ErrorFacts) {
    super(what, facts, 'Try again, ask for less, or raise timeout')
  }
}
