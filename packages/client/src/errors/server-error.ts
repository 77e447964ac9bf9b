import { TasksError, type ErrorFacts } from './tasks-error.ts'

/** The host, or a proxy before it, failed (status 500 and above) each time the request was sent. */
export class ServerError extends TasksError {
  override readonly name = 'ServerError'

  constructor(what: string, facts: ErrorFacts) {
    super(what, facts, 'Try again later')
  }
}
