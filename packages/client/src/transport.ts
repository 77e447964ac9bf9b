import type { OperationId, OperationTypes } from '@case-management/contract'
import { hostUrl } from '@case-management/contract/http'
import { checkRuntime } from './check-runtime.ts'
import type { ErrorFacts, TasksError } from './errors/tasks-error.ts'
import type { Hooks } from './hooks.ts'
import type { Middleware } from './middleware.ts'
import { checkLimits } from './limits.ts'
import type { Operation } from './operation.ts'
import type { ClientOptions, Validate } from './options.ts'
import { messageOf } from './message-of.ts'
import { plainHeaders, type PlainHeaders } from './request-parts.ts'
import { keeperOf, type RefusedToken, type TokenKeeper } from './token-keeper.ts'
import { tokenSourceOf } from './token-source.ts'

/** What all calls of a client share. */
export interface Transport {
  baseUrl: string
  streamId: string
  /** What the client sets, and a call may set otherwise. */
  headers: PlainHeaders
  /** What the contract requires; no call can set it otherwise. */
  requiredHeaders: PlainHeaders
  /** Undefined for that of the runtime, looked up at each call, so that a test may replace it after the client was made. */
  fetch: ClientOptions['fetch']
  tokens: TokenKeeper
  /** Whether the token source can give another token than the one that was refused. */
  renewable: boolean
  middleware: readonly Middleware[]
  hooks: readonly Hooks[]
  validate: Validate | undefined
  timeout: number
  totalTimeout: number
  /** Undefined where the contract decides. */
  retries: number | undefined
}

const refuse = (what: string): TypeError => new TypeError(`createTasksClient: ${what}`)

/**
 * The transport of a client with these options.
 *
 * @throws TypeError when an option is missing or invalid.
 */
export function transportOf(options: ClientOptions): Transport {
  const {
    host,
    accountId,
    streamId,
    auth,
    timeout = 30_000,
    totalTimeout = 120_000,
    retries,
    middleware = [],
    hooks = [],
    validate,
  } = options
  checkRuntime(refuse)
  for (const [name, value] of Object.entries({ host, accountId, streamId, auth })) {
    if (!value) throw refuse(`${name} is missing`)
  }
  checkLimits(options, refuse)
  for (const [name, list] of Object.entries({ middleware, hooks })) {
    if (!Array.isArray(list)) throw refuse(`${name} is not an array`)
  }
  if (validate && typeof validate !== 'function') {
    throw refuse("validate must be validation('throw') from @case-management/client/validate")
  }
  const required = { accountId } satisfies OperationTypes[OperationId]['parameters']['header']
  return {
    baseUrl: baseUrlOf(options),
    streamId,
    headers: plainHeaders(options.headers, refuse),
    requiredHeaders: plainHeaders(required, refuse),
    fetch: options.fetch,
    tokens: keeperOf(tokenSourceOf(auth)),
    renewable: typeof auth !== 'string',
    middleware,
    hooks,
    validate,
    timeout,
    totalTimeout,
    retries,
  }
}

function baseUrlOf({ host, allowInsecureHost }: ClientOptions): string {
  try {
    return hostUrl(host, { allowInsecureHost })
  } catch (cause) {
    throw refuse(messageOf(cause))
  }
}

/** The request of one call, from which each attempt is made anew: a body that was sent once cannot be sent again. */
export interface Call {
  /** The operation comes with the call; it is never guessed from the URL. */
  operation: Operation
  url: string
  headers: PlainHeaders
  body: string
  signal: AbortSignal | null | undefined
  timeout: number
  totalTimeout: number
  retries: number
  /** When the total time is up, on the clock of `performance.now()`. */
  deadline: number
  /** How many requests were handed to `fetch` so far. */
  sent: number
  /** What the last attempt failed with. */
  failure?: TasksError
  /** The token of the last attempt, where the host refused it and another one shall be tried. */
  refused?: RefusedToken | undefined
  /** Whether a token was renewed for this call: that helps once. */
  renewed?: boolean
}

/** What is known of a call before an answer came. */
export function factsOf({ operation, sent }: Call): ErrorFacts {
  return { operation: operation.id, attempts: sent }
}
