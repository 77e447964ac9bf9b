import type { Credentials } from './credentials.ts'

/**
 * What a token function is told.
 *
 * @example
 * ```ts
 * import { createTasksClient, type TokenRequest } from '@case-management/client'
 * import { signToken } from '@case-management/client/sign'
 *
 * let kept: string | undefined
 * const auth = async ({ refused }: TokenRequest) => {
 *   if (kept === undefined || kept === refused) kept = await signToken({ appId, clientSecret })
 *   return kept
 * }
 * console.log((await createTasksClient({ host, accountId, streamId, auth }).getTasks()).totalResults)
 * ```
 */
export interface TokenRequest {
  /** True after the host refused a token: give a new one, not that from a cache. */
  renew: boolean
  /**
   * The token that was refused, when `renew` is true: a cache that holds another one by now can give that.
   * All calls that were refused with it wait for this one answer, also those of other clients with the same function.
   */
  refused?: string | undefined
  /** Aborts when nobody waits for the token any longer: the attempt has ended, or each of those that share a renewal. */
  signal: AbortSignal
}

/**
 * Gives the token for an attempt, without `Bearer`. It is asked before each one and caches as it likes.
 * What it throws is the `cause` of an AuthenticationError, and is not repeated; so it is when it gives what is no token.
 *
 * @example
 * ```ts
 * import { createTasksClient, type TokenSource } from '@case-management/client'
 *
 * const fromMyServer: TokenSource = async ({ signal }) => {
 *   const response = await fetch('https://my-server.example/token', { signal })
 *   if (!response.ok) throw new Error(`no token: ${response.status}`)
 *   return response.text()
 * }
 * const client = createTasksClient({ host, accountId, streamId, auth: fromMyServer })
 * ```
 */
export type TokenSource = (request: TokenRequest) => string | Promise<string>

/**
 * How the client proves who it is: a token, a function that gives one, or the credentials to sign tokens with.
 * In a browser use a function that asks your own server: a client secret must not leave a server.
 *
 * @example
 * ```ts
 * import { createTasksClient, type Auth } from '@case-management/client'
 *
 * const forMe: Auth = { appId, clientSecret, sub: 'u-9471a3c6' }
 * const client = createTasksClient({ host, accountId, streamId, auth: forMe })
 * console.log((await client.getTasks({ mytask: true })).totalResults)
 * ```
 */
export type Auth = string | TokenSource | Credentials

/**
 * The token source for any form of `auth`. Signing is loaded only when it is needed.
 *
 * @throws TypeError when credentials lack one of their parts.
 */
export function tokenSourceOf(auth: Auth): TokenSource {
  if (typeof auth === 'string') return () => auth
  if (typeof auth === 'function') return auth
  if (!auth.appId || !auth.clientSecret) {
    throw new TypeError('auth takes a token, a function that gives one, or { appId, clientSecret }')
  }
  let signing: Promise<TokenSource> | undefined
  return async (request) => {
    signing ??= import('./sign.ts').then(({ tokenSigner }) => tokenSigner(auth))
    return (await signing)(request)
  }
}
