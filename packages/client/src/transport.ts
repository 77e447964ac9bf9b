import type { calls, OperationId } from '@case-management/contract'
import { baseUrlOf } from './base-url.ts'
import type { Hooks } from './hooks.ts'
import type { Middleware } from './middleware.ts'
import type { ClientOptions, Limits, RequestHeaders, Validate } from './options.ts'
import { tokenSourceOf, type TokenSource } from './token-source.ts'

/** An operation as the contract describes it. */
export type Operation = (typeof calls)[OperationId]

/** What all calls of a client share. */
export interface Transport {
  baseUrl: string
  accountId: string
  streamId: string
  headers: RequestHeaders | undefined
  fetch: (request: Request) => Promise<Response>
  token: TokenSource
  /** Whether the token source can give another token than the one that was refused. */
  renewable: boolean
  middleware: readonly Middleware[]
  hooks: readonly Hooks[]
  validate: Validate | undefined
  limits: Limits
}

/**
 * The transport of a client with these options.
 *
 * @throws TypeError when an option is missing or cannot be.
 */
export function transportOf(options: ClientOptions): Transport {
  const { accountId, streamId, auth } = options
  for (const [name, value] of Object.entries({ accountId, streamId, auth })) {
    if (!value) throw new TypeError(`${name} is missing: give it to createTasksClient`)
  }
  return {
    baseUrl: baseUrlOf(options.host),
    accountId,
    streamId,
    headers: options.headers,
    // Looked up at each call, so that a test may replace it after the client was made.
    fetch: options.fetch ?? ((request) => fetch(request)),
    token: tokenSourceOf(auth),
    renewable: typeof auth !== 'string',
    middleware: options.middleware ?? [],
    hooks: options.hooks ?? [],
    validate: options.validate,
    limits: options,
  }
}

/** The request of one call, from which each attempt is made anew: a body that was sent once cannot be sent again. */
export interface Call {
  /** The operation comes with the call; it is never guessed from the URL. */
  operation: Operation
  url: string
  headers: Headers
  body: string
  signal: AbortSignal | null | undefined
  /** What this call sets beside the limits of the client. */
  limits: Limits
}
