/**
 * Signing of tokens, for a server that holds the client secret.
 *
 * @packageDocumentation
 */
import { security } from '@case-management/contract'
import type { Credentials } from './credentials.ts'
import type { TokenSource } from './token-source.ts'
import { warnOfSecret } from './warn-of-secret.ts'

export type { Credentials }

const defaultLifetime = 300

/**
 * Signs one token. A server can give it to a browser, which passes it on as `auth`.
 *
 * @throws TypeError where the runtime has no `crypto.subtle`, as in pages served over plain http;
 *   what the runtime's cryptography throws for an empty secret.
 *
 * @example
 * ```ts
 * import { signToken } from '@case-management/client/sign'
 *
 * const token = await signToken({ appId, clientSecret, sub: 'u-9471a3c6', lifetime: 60 })
 * console.log(token.length)
 * ```
 */
export async function signToken({
  appId,
  clientSecret,
  sub,
  lifetime = defaultLifetime,
}: Credentials): Promise<string> {
  warnOfSecret()
  const { algorithms, appIdClaim, subjectClaim } = security.jwt
  const iat = Math.floor(Date.now() / 1000)
  const claims = { [appIdClaim]: appId, [subjectClaim]: sub, iat, exp: iat + lifetime }
  const content = `${encoded({ alg: algorithms[0], typ: 'JWT' })}.${encoded(claims)}`
  const subtle = subtleCryptography()
  const key = await subtle.importKey('raw', bytesOf(clientSecret), hmac, false, ['sign'])
  const signature = await subtle.sign(hmac.name, key, bytesOf(content))
  return `${content}.${base64Url(new Uint8Array(signature))}`
}

// The one algorithm of the contract; another one would be a compile error here.
const hmac = { name: 'HMAC', hash: { HS256: 'SHA-256' }[security.jwt.algorithms[0]] } as const

interface Cryptography {
  subtle?: SubtleCrypto
}

/** What a runtime may have of it: a page that came by plain http lacks `subtle`, and one of jsdom has Node behind it. */
interface Runtime {
  crypto?: Cryptography
  process?: { getBuiltinModule?: (name: 'node:crypto') => { webcrypto: Cryptography } }
}

function subtleCryptography(): SubtleCrypto {
  const { crypto, process }: Runtime = globalThis
  const subtle = crypto?.subtle ?? process?.getBuiltinModule?.('node:crypto').webcrypto.subtle
  if (subtle) return subtle
  throw new TypeError('signing needs crypto.subtle, which a page has only over https or on localhost')
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

function encoded(part: object): string {
  return base64Url(bytesOf(JSON.stringify(part)))
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/**
 * A token source that signs: one token is used for all calls until a fifth of its lifetime is left,
 * and concurrent calls share one signature. The client creates one itself when `auth` holds credentials.
 *
 * @example
 * ```ts
 * import { createTasksClient } from '@case-management/client'
 * import { tokenSigner } from '@case-management/client/sign'
 *
 * const auth = tokenSigner({ appId, clientSecret, lifetime: 600 })
 * const client = createTasksClient({ host, accountId, streamId, auth })
 * console.log((await client.getTasks()).totalResults)
 * ```
 */
export function tokenSigner(credentials: Credentials): TokenSource {
  const keptFor = (credentials.lifetime ?? defaultLifetime) * 800
  let token: Promise<string> | undefined
  let renewAt = 0
  return ({ renew }) => {
    if (!token || renew || Date.now() >= renewAt) {
      renewAt = Date.now() + keptFor
      token = signToken(credentials)
      token.catch(() => {
        token = undefined
      })
    }
    return token
  }
}
