import { TasksError, type ErrorFacts } from './tasks-error.ts'

/** The host did not accept the token, or the token function failed (then `cause` says why and `status` is undefined). */
export class AuthenticationError extends TasksError {
  override readonly name = 'AuthenticationError'

  constructor(what: string, facts: ErrorFacts, cause?: unknown) {
    super(
      what,
      facts,
      'Check appId and clientSecret, or the token: it must not be expired nor begin with "Bearer"',
      cause,
    )
  }
}
