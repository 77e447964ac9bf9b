import { TasksError, type ErrorFacts } from './tasks-error.ts'

/**
 * The answer is not one of this API: a proxy's page, truncated JSON, an empty body, a redirect, a page without tasks;
 * or, with `validation`, one that breaks its schema.
 *
 * @example
 * ```ts
 * import { createTasksClient, isTasksError } from '@case-management/client'
 *
 * // A proxy that wants people to sign in.
 * const proxy = async () => new Response('<html>Sign in</html>', { headers: { 'content-type': 'text/html' } })
 * const client = createTasksClient({ host, accountId, streamId, auth, fetch: proxy })
 * await client.getTasks().catch((error) => {
 *   if (!isTasksError(error, 'UnexpectedAnswerError')) throw error
 *   console.log(error.status, error.contentType, error.start)
 * })
 * ```
 */
export class UnexpectedAnswerError extends TasksError {
  override readonly name = 'UnexpectedAnswerError'
  /** Content type of the answer; empty when it names none. */
  declare readonly contentType: string
  /** The first characters of the body. */
  declare readonly start: string
  protected static override readonly hint = 'Check that host is the API'

  constructor(what: string, facts: ErrorFacts, contentType = '', body = '', hint?: string) {
    super(what, facts, undefined, hint)
    this.contentType = contentType
    this.start = body.slice(0, 200)
  }
}
