import type { operations, OperationId } from '@case-management/contract'
import type { Hooks } from './hooks.ts'
import type { Middleware } from './middleware.ts'
import type { ClientOptions, Limits } from './options.ts'
import { tokenSourceOf, type TokenSource } from './token-source.ts'

/** An operation as the contract describes it. */
export type Operation = (typeof operations)[OperationId]

/** What all calls of a client share. */
export interface Transport {
  fetch: (request: Request) => Promise<Response>
  token: TokenSource
  /** Whether the token source can give another token than the one that was refused. */
  renewable: boolean
  middleware: readonly Middleware[]
  hooks: readonly Hooks[]
  limits: Limits
}

/** The transport of a client with these options. */
export function transportOf(options: ClientOptions): Transport {
  return {
    // Looked up at each call, so that a test may replace it after the client was made.
    fetch: options.fetch ?? ((request) => fetch(request)),
    token: tokenSourceOf(options.auth),
    renewable: typeof options.auth !== 'string',
    middleware: options.middleware ?? [],
    hooks: options.hooks ?? [],
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
