import type { OperationId } from '@case-management/contract'
import type { Hooks } from './hooks.ts'
import type { Middleware } from './middleware.ts'
import type { TaskHeaders } from './task-types.ts'
import type { Auth } from './token-source.ts'

/** Request headers by name; a value that is undefined is not sent. */
export type RequestHeaders = TaskHeaders & { [name: string]: string | number | undefined }

/** How long a call may take, and how often it is tried. */
export interface Limits {
  /**
   * Milliseconds that one attempt may take, from the request to the end of the answer.
   *
   * @defaultValue 30000
   */
  timeout?: number | undefined
  /**
   * Milliseconds that the whole call may take: all attempts and the waits between them.
   * A wait that would not fit, such as the minute of a rate limit, is not begun: the call fails at once instead.
   *
   * @defaultValue 120000
   */
  totalTimeout?: number | undefined
  /**
   * Retries after the first attempt; 0 for none.
   * Network errors, timeouts, answers cut short, rate limits and the statuses that the contract lists are retried.
   * A token that was refused is renewed once beside these.
   *
   * @defaultValue what the contract says for the operation
   */
  retries?: number | undefined
}

/** Options of one call. They stand before those of the client. */
export interface CallOptions extends Limits {
  /** Ends the call, in an attempt as in a wait, with an AbortError. */
  signal?: AbortSignal | null | undefined
  /** Further request headers. */
  headers?: RequestHeaders | undefined
}

/** A value about to be sent, or received and about to be handed over. */
export interface Checked {
  operation: OperationId
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

/** Looks at what is sent and received, and throws when it must not pass. */
export type Validate = (checked: Checked) => void | Promise<void>

/** Options of a client. */
export interface ClientOptions extends Limits {
  /**
   * Host of the environment: `platform.kore.ai`, with or without a scheme, a port and a trailing slash.
   * Plain `http` is for this machine only, such as `http://localhost:4000`.
   */
  host: string
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
  /** Further headers of each request. */
  headers?: RequestHeaders | undefined
  /** Layers around each attempt, the first being the outermost. */
  middleware?: readonly Middleware[] | undefined
  /** Functions that see what the client does, such as those of `@case-management/client/log`. */
  hooks?: readonly Hooks[] | undefined
  /** Checks requests and answers: see `@case-management/client/validate`. */
  validate?: Validate | undefined
}
