import type { OperationId } from '@case-management/contract'
import type { Hooks } from './hooks.ts'
import type { Middleware } from './middleware.ts'
import type { TaskHeaders } from './task-types.ts'
import type { Auth } from './token-source.ts'

/**
 * Request headers by name; a value that is undefined is not sent. The case of a name does not matter.
 *
 * @example
 * ```ts
 * import type { RequestHeaders } from '@case-management/client'
 *
 * const headers: RequestHeaders = { 'X-Timezone-Offset': new Date().getTimezoneOffset(), 'client-app': 'report' }
 * const dueToday = await client.getTasks({ ETAlist: ['dueToday'] }, { headers })
 * console.log(dueToday.totalResults)
 * ```
 */
export type RequestHeaders = TaskHeaders & { [name: string]: string | number | undefined }

/**
 * How long a call may take, and how often it is tried.
 * A limit that cannot be, such as `NaN`, is a TypeError when the client is made, and a ValidationError when a call is.
 *
 * @example
 * ```ts
 * import type { Limits } from '@case-management/client'
 *
 * const impatient: Limits = { timeout: 2_000, totalTimeout: 5_000, retries: 1 }
 * const page = await client.getTasks({ limit: 1 }, impatient)
 * console.log(page.totalResults)
 * ```
 */
export interface Limits {
  /**
   * Milliseconds above 0 that one attempt may take, from asking for a token to the end of the answer; `Infinity` for no limit.
   *
   * @defaultValue 30000
   */
  timeout?: number | undefined
  /**
   * Milliseconds above 0 that the whole call may take: all attempts, the waits between them, and `validate`;
   * `Infinity` for no limit. When it is up, the TimeoutError has the failure of the attempt before as its `cause`.
   * A wait that would not fit, such as the minute of a rate limit, is not begun: the call fails at once instead.
   *
   * @defaultValue 120000
   */
  totalTimeout?: number | undefined
  /**
   * Retries after the first attempt, a whole number; 0 for none, `Infinity` to try until `totalTimeout` is up.
   * Network errors, timeouts, answers cut short, rate limits, every status from 500, and the others that the contract
   * lists (408, 429) are retried. A token that was refused is renewed once beside these.
   *
   * @defaultValue 2, as the contract says for both operations
   */
  retries?: number | undefined
}

/**
 * Options of one call. They stand before those of the client.
 *
 * @example
 * ```ts
 * import type { CallOptions } from '@case-management/client'
 *
 * const options: CallOptions = { signal: AbortSignal.timeout(10_000), retries: 0, headers: { 'client-app': 'report' } }
 * const page = await client.getTasks({ limit: 5 }, options)
 * console.log(page.results.length)
 * ```
 */
export interface CallOptions extends Limits {
  /** Ends the call with an AbortError: in an attempt, in a wait, or in an asynchronous `validate`. */
  signal?: AbortSignal | null | undefined
  /** Further request headers. One that cannot be sent, such as one with a line break, is a ValidationError. */
  headers?: RequestHeaders | undefined
}

/**
 * A value about to be sent, or received and about to be handed over.
 *
 * @example
 * ```ts
 * import { createTasksClient, type Checked } from '@case-management/client'
 *
 * const seen: Checked[] = []
 * const validate = (checked: Checked) => void seen.push(checked)
 * await createTasksClient({ host, accountId, streamId, auth, validate }).getTasks({ limit: 1 })
 * console.log(seen.map(({ operation, part, attempts }) => `${operation} ${part} ${attempts}`))
 * ```
 */
export interface Checked {
  /** Which operation is called. */
  operation: OperationId
  /** Whether the value is sent or received. */
  part: 'request' | 'response'
  /** The body: what was given to the call, or what the answer's JSON was parsed to. */
  value: unknown
  /** Path parameters of a request, by name. */
  path?: Readonly<Record<string, string>> | undefined
  /** Headers of a request by their names in lower case, without the token. */
  headers?: Readonly<Record<string, string>> | undefined
  /** How many requests were sent; 0 for one that is to be sent. */
  attempts: number
  /** HTTP status of an answer. */
  status?: number | undefined
  /** Identifier of the request, when the answer names one. */
  requestId?: string | undefined
}

/**
 * Looks at what is sent and received, and throws when it must not pass; the call fails with what it throws.
 *
 * @example
 * ```ts
 * import { createTasksClient, type Validate } from '@case-management/client'
 *
 * const noEmptySearch: Validate = ({ part, value }) => {
 *   if (part === 'request' && JSON.stringify(value) === '{}') throw new RangeError('give a filter')
 * }
 * const careful = createTasksClient({ host, accountId, streamId, auth, validate: noEmptySearch })
 * await careful.getTasks().catch((error) => console.log(error.message))
 * ```
 */
export type Validate = (checked: Checked) => void | Promise<void>

/**
 * Options of a client.
 *
 * @example
 * ```ts
 * import { createTasksClient, type ClientOptions } from '@case-management/client'
 *
 * const options: ClientOptions = { host, accountId, streamId, auth, timeout: 10_000, headers: { 'client-app': 'report' } }
 * const page = await createTasksClient(options).getTasks({ limit: 1 })
 * console.log(page.totalResults)
 * ```
 */
export interface ClientOptions extends Limits {
  /**
   * Host of the environment: `platform.kore.ai`, with or without a scheme, a port and a trailing slash.
   * Plain `http` is for this machine only, such as `http://localhost:4000`, unless `allowInsecureHost` is set.
   */
  host: string
  /**
   * Whether plain `http` may lead beyond this machine, such as to a Compose service at `http://sandbox:4000`.
   * Token and tasks can be read on the way.
   *
   * @defaultValue false
   */
  allowInsecureHost?: boolean | undefined
  /** Identifier of the account, sent with each request. */
  accountId: string
  /** Identifier of the stream (the bot) that holds the tasks, from its page General Settings. */
  streamId: string
  /**
   * A token, a function that gives one, or `{ appId, clientSecret }` to sign tokens with.
   * In a browser use a function that asks your own server.
   */
  auth: Auth
  /**
   * Sends the requests.
   *
   * @defaultValue `globalThis.fetch`, looked up at each call
   */
  fetch?: ((request: Request) => Promise<Response>) | undefined
  /** Further headers of each request. One that cannot be sent is a TypeError when the client is made. */
  headers?: RequestHeaders | undefined
  /** Layers around each attempt, the first being the outermost. */
  middleware?: readonly Middleware[] | undefined
  /** Functions that see what the client does, such as those of `@case-management/client/log`. */
  hooks?: readonly Hooks[] | undefined
  /** Checks requests and answers: see `@case-management/client/validate`. */
  validate?: Validate | undefined
}
