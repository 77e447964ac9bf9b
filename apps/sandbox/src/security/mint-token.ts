import { security } from '@case-management/contract'
import { SignJWT } from 'jose'

/** Content of a token. */
export interface TokenOptions {
  appId: string
  /** Client secret of the app, which signs the token. */
  secret: string
  /** The calling user. Omit it for a token of the app alone. */
  subject?: string
  /** Seconds from now until the token expires; negative for an expired one. Omit it for a token that never expires. */
  expiresIn?: number
  /** Seconds from now until the token becomes valid. */
  notBefore?: number
}

/**
 * Signs a JWT for the sandbox as the contract requires. Runs in browsers too, because the demo secrets are public.
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
