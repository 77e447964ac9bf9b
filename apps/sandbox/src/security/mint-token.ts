import { security } from '@case-management/contract'
import { SignJWT } from 'jose'

/** What a token says. */
export interface TokenOptions {
  appId: string
  /** Client secret of the app: the key of the signature. */
  secret: string
  /** The user who calls; left out for a token of the app alone. */
  subject?: string
  /** Seconds from now until the token runs out; negative for one that has. Left out for a token that never does. */
  expiresIn?: number
  /** Seconds from now until the token may be used. */
  notBefore?: number
}

/**
 * A JWT for the sandbox, signed as the contract asks. It runs in a browser too, because the secrets of the demo apps are public.
 *
 * @example await mintToken({ ...demo, expiresIn: 3600 })
 */
export async function mintToken(options: TokenOptions): Promise<string> {
  const { appId, secret, subject, expiresIn, notBefore } = options
  const now = Math.floor(Date.now() / 1000)
  const { algorithms, appIdClaim, subjectClaim } = security.jwt
  return await new SignJWT({
    [appIdClaim]: appId,
    ...(subject !== undefined && { [subjectClaim]: subject }),
    iat: now,
    ...(expiresIn !== undefined && { exp: now + expiresIn }),
    ...(notBefore !== undefined && { nbf: now + notBefore }),
  })
    .setProtectedHeader({ alg: algorithms[0], typ: 'JWT' })
    .sign(new TextEncoder().encode(secret))
}
