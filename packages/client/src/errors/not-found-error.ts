import { TasksError, type ErrorFacts } from './tasks-error.ts'

/** The task, the stream or the account is not known to the host, or the host has no such path. */
export class NotFoundError extends TasksError {
  override readonly name = 'NotFoundError'

  constructor(what: string, facts: ErrorFacts) {
    super(what, facts, 'Check the task id, and host, streamId and accountId of the client')
  }
}
