import { isRecord } from '../record.ts'
import { withoutTokens } from './without-tokens.ts'

/**
 * What every error of the client tells.
 *
 * @example
 * ```ts
 * import { isTasksError, type ErrorFacts } from '@case-management/client'
 *
 * const ticket = ({ operation, requestId }: ErrorFacts) => `${operation} failed, request ${requestId ?? 'unknown'}`
 * await client.updateTask('ti-unknown', {}).catch((error) => {
 *   if (isTasksError(error)) console.log(ticket(error))
 * })
 * ```
 */
export interface ErrorFacts {
  /** Id of the operation that was called, such as `getTasks`. */
  operation: string
  /** How many requests were sent, retries included; 0 when none was. */
  attempts: number
  /** HTTP status of the answer, when there was one. */
  status?: number | undefined
  /** The vendor's code from the error body: a number, or a text such as `ValidationError`. */
  code?: number | string | undefined
  /** The vendor's message from the error body: in one line, its first 300 characters. */
  msg?: string | undefined
  /** Identifier of the request from the answer's headers, to be quoted when asking for support. */
  requestId?: string | undefined
}

// The symbol registry is shared by all realms and copies of this package, so it can tell our errors from others.
const brand = Symbol.for('@case-management/client.error')

/**
 * Base of all errors that a call throws; itself it stands for a status that has no class of its own.
 * Tell them apart by `name` or with `isTasksError`, which works across realms too.
 * No text of an answer brings the token into it, be it sent as it is or as JSON usually writes it; a made-up token of
 * less than 4 characters is no secret. What `fetch` threw stands in `cause` as it is, and in no other place.
 *
 * @example
 * ```ts
 * import { createTasksClient, isTasksError } from '@case-management/client'
 *
 * const client = createTasksClient({ host, accountId, streamId, auth })
 * try {
 *   await client.updateTask('ti-unknown', { name: 'Call back' })
 * } catch (error) {
 *   if (!isTasksError(error, 'NotFoundError')) throw error
 *   console.log(error.message, error.requestId)
 * }
 * ```
 */
export class TasksError extends Error implements ErrorFacts {
  /** Name of the class. */
  override readonly name: string = 'TasksError'
  /** Id of the operation that was called, such as `getTasks`. */
  declare readonly operation: string
  /** How many requests were sent, retries included; 0 when none was. */
  declare readonly attempts: number
  /** HTTP status of the answer, when there was one. */
  declare readonly status: number | undefined
  /** The vendor's code from the error body: a number, or a text such as `ValidationError`. */
  declare readonly code: number | string | undefined
  /** The vendor's message from the error body: in one line, its first 300 characters. */
  declare readonly msg: string | undefined
  /** Identifier of the request, to be quoted when asking for support. */
  declare readonly requestId: string | undefined
  /** What to do about it, in one sentence. */
  declare readonly hint: string

  /** The hint of an error of this class, unless it is given another. */
  protected static readonly hint: string = 'The host refused the request'

  constructor(what: string, facts: ErrorFacts, cause?: unknown, hint: string = new.target.hint) {
    super(`${facts.operation}: ${withoutTokens(what)}. ${hint}`, cause === undefined ? undefined : { cause })
    // As JSON has them: what is not known does not stand in a printed error as undefined.
    Object.assign(this, JSON.parse(JSON.stringify(facts)))
    this.hint = hint
  }

  get [brand](): true {
    return true
  }

  /**
   * All that the error tells, without stack and cause. It holds no request header and no request body,
   * and nothing in it that looks like a JSON Web Token, whoever made the error.
   */
  toJSON(): Record<string, unknown> {
    return JSON.parse(withoutTokens(JSON.stringify(Object.assign({ message: this.message }, this))))
  }
}

/** Whether a value carries the mark of this package's errors, from whichever realm or copy of the package. */
export function isMarked(value: unknown): value is TasksError {
  return isRecord(value) && brand in value
}
