import { isRecord } from '../record.ts'
import { withoutTokens } from './without-tokens.ts'

/**
 * The facts that every error of the client carries.
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
  /** Number of requests sent, retries included; 0 when none was. */
  attempts: number
  /** HTTP status of the answer, if any arrived. */
  status?: number | undefined
  /** The vendor's code from the error body: a number, or a string such as `ValidationError`. */
  code?: number | string | undefined
  /** The vendor's message from the error body, on one line, cut at 300 characters. */
  msg?: string | undefined
  /** Identifier of the request, from the answer's headers. Quote it when you contact support. */
  requestId?: string | undefined
}

/** What is known of an answer without its body. */
export type AnswerFacts = ErrorFacts & { status: number }

// The symbol registry is shared by all realms and copies of this package, so it can tell our errors from others.
const brand = Symbol.for('@case-management/client.error')

/**
 * Base class of every error that a call throws; thrown itself for a status without its own class.
 * Tell them apart by `name` or with `isTasksError`, which works across realms too.
 * An answer that repeats the token, plain or escaped as JSON, does not bring it into the error; a made-up token of
 * less than 4 characters is not treated as a secret. What `fetch` threw is in `cause` only, unchanged.
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
  /** Number of requests sent, retries included; 0 when none was. */
  declare readonly attempts: number
  /** HTTP status of the answer, if any arrived. */
  declare readonly status: number | undefined
  /** The vendor's code from the error body: a number, or a string such as `ValidationError`. */
  declare readonly code: number | string | undefined
  /** The vendor's message from the error body, on one line, cut at 300 characters. */
  declare readonly msg: string | undefined
  /** Identifier of the request. Quote it when you contact support. */
  declare readonly requestId: string | undefined
  /** How to fix it, in one sentence. */
  declare readonly hint: string

  /** Default hint of this class. */
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
   * The error's facts, without stack and cause. Contains no request header and no request body,
   * and nothing that looks like a JSON Web Token, whoever created the error.
   */
  toJSON(): Record<string, unknown> {
    return JSON.parse(withoutTokens(JSON.stringify(Object.assign({ message: this.message }, this))))
  }
}

/** Whether a value carries the mark of this package's errors, from whichever realm or copy of the package. */
export function isMarked(value: unknown): value is TasksError {
  return isRecord(value) && brand in value
}
