import type { Credentials } from './credentials.ts'

/**
 * What a token function receives.
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
  /** True after the host refused a token: return a new one, not the cached one. */
  renew: boolean
  /**
   * The refused token, when `renew` is true: a cache that holds another one by now can return that.
   * All calls refused with it share this one renewal, even those of other clients with the same function.
   */
  refused?: string | undefined
  /** Aborts when the token is no longer needed: the attempt, or every attempt that shares the renewal, has ended. */
  signal: AbortSignal
}

/**
 * Returns the token for an attempt, without `Bearer`. It is called before each attempt; caching is up to it.
 * An error it throws becomes the `cause` of an AuthenticationError, without a retry; so does a value that is no token.
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
 * How the client authenticates: a token, a function that returns one, or credentials to sign tokens with.
 * In a browser use a function that calls your own server: a client secret must not leave a server.
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
    throw new TypeError('auth takes a token, a function that returns one, or { appId, clientSecret }')
  }
  let signing: Promise<TokenSource> | undefined
  return async (request) => {
    signing ??= import('./sign.ts').then(({ tokenSigner }) => tokenSigner(auth))
    return (await signing)(request)
  }
}
