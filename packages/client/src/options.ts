import type { OperationId } from '@case-management/contract'
import type { Hooks } from './hooks.ts'
import type { Middleware } from './middleware.ts'
import type { TaskHeaders } from './task-types.ts'
import type { Auth } from './token-source.ts'

/**
 * Request headers by name; undefined values are not sent. Names are case-insensitive.
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
 * How long a call may take, and how often it is retried.
 * An invalid limit, such as `NaN`, is a TypeError when the client is created, and a ValidationError in a call.
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
   * Milliseconds above 0 for one attempt, from getting the token to the end of the answer; `Infinity` for no limit.
   *
   * @defaultValue 30000
   */
  timeout?: number | undefined
  /**
   * Milliseconds above 0 for the whole call: all attempts, the waits between them, and `validate`;
   * `Infinity` for no limit. When it runs out, the TimeoutError has the failure of the previous attempt as its `cause`.
   * A wait that would not fit, such as a rate limit's minute, is not started: the call fails at once instead.
   *
   * @defaultValue 120000
   */
  totalTimeout?: number | undefined
  /**
   * Retries after the first attempt, a whole number; 0 for none, `Infinity` to retry until `totalTimeout` runs out.
   * Network errors, timeouts, truncated answers, rate limits, every status from 500, and those that the contract
   * lists (408, 429) are retried. A refused token is renewed once in addition.
   *
   * @defaultValue 2, as the contract says for both operations
   */
  retries?: number | undefined
}

/**
 * Options of one call. They take precedence over those of the client.
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
  /** Aborts the call with an AbortError: during an attempt, a wait, or an asynchronous `validate`. */
  signal?: AbortSignal | null | undefined
  /** Additional request headers. An invalid one, such as one with a line break, is a ValidationError. */
  headers?: RequestHeaders | undefined
}

/**
 * A request about to be sent, or an answer about to be returned.
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
  /** Operation being called. */
  operation: OperationId
  /** Whether the value is sent or received. */
  part: 'request' | 'response'
  /** The body: what was passed to the call, or the parsed JSON of the answer. */
  value: unknown
  /** Path parameters of a request, by name. */
  path?: Readonly<Record<string, string>> | undefined
  /** Headers of a request by lower-case name, without the token. */
  headers?: Readonly<Record<string, string>> | undefined
  /** Number of requests sent so far; 0 before the first. */
  attempts: number
  /** HTTP status of an answer. */
  status?: number | undefined
  /** Identifier of the request, if the answer has one. */
  requestId?: string | undefined
}

/**
 * Checks what is sent and received, and throws to reject it; the call fails with that error.
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
   * Plain `http` is allowed for this machine only, such as `http://localhost:4000`, unless `allowInsecureHost` is set.
   */
  host: string
  /**
   * Whether to allow plain `http` beyond this machine, such as to a Compose service at `http://sandbox:4000`.
   * Token and tasks then travel unencrypted.
   *
   * @defaultValue false
   */
  allowInsecureHost?: boolean | undefined
  /** Identifier of the account, sent with each request. */
  accountId: string
  /** Identifier of the stream (the bot) that holds the tasks, from its General Settings page. */
  streamId: string
  /**
   * A token, a function that returns one, or `{ appId, clientSecret }` to sign tokens with.
   * In a browser use a function that calls your own server.
   */
  auth: Auth
  /**
   * Sends the requests.
   *
   * @defaultValue `globalThis.fetch`, looked up at each call
   */
  fetch?: ((request: Request) => Promise<Response>) | undefined
  /** Additional headers of each request. An invalid one is a TypeError when the client is created. */
  headers?: RequestHeaders | undefined
  /** Layers around each attempt, the first being the outermost. */
  middleware?: readonly Middleware[] | undefined
  /** Functions that observe what the client does, such as those of `@case-management/client/log`. */
  hooks?: readonly Hooks[] | undefined
  /** Validates requests and answers: see `@case-management/client/validate`. */
  validate?: Validate | undefined
}
