import type { Credentials } from './sign.ts'

/** What a token function is told. */
export interface TokenRequest {
  /** True after the host refused the last token: give a new one, not one from a cache. */
  renew: boolean
  /** Ends with the attempt. */
  signal: AbortSignal
}

/** Gives the token for an attempt. It is asked before each one and caches as it likes. */
export type TokenSource = (request: TokenRequest) => string | Promise<string>

/**
 * How the client proves who it is: a token, a function that gives one, or the credentials to sign tokens with.
 * In a browser use a function that asks your own server: a client secret must not leave a server.
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
    throw new TypeError('auth needs appId and clientSecret')
  }
  let signing: Promise<TokenSource> | undefined
  return async (request) => {
    signing ??= import('./sign.ts').then(({ tokenSigner }) => tokenSigner(auth))
    return (await signing)(request)
  }
}
