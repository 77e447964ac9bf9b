import { security } from '@case-management/contract'
import { decodeJwt, SignJWT } from 'jose'
import { hostNow } from './host-clock.ts'

/** A token that is sent as it is, or an app from whose secret tokens are signed. */
export type Credentials = { token: string } | AppCredentials

/** An app of the platform, with the user that its tokens speak for. */
export interface AppCredentials {
  appId: string
  clientSecret: string
  /** Value of the subject claim; tokens have none without it. */
  subject?: string
}

/** The user whom the tokens of these credentials name, if they name one. */
export function subjectOf(credentials: Credentials): string | undefined {
  if (!('token' in credentials)) return credentials.subject
  try {
    const subject = decodeJwt(credentials.token)[security.jwt.subjectClaim]
    return typeof subject === 'string' ? subject : undefined
  } catch {
    // A token that is no JWT names nobody; whether it is taken is for the host to say.
    return undefined
  }
}

/** Life of a signed token in seconds. */
const lifetime = 300

/**
 * The token to send now: the given one, or a new one that lives five minutes.
 *
 * @param now - in milliseconds since 1970. Default the time of the host under test.
 */
export async function tokenOf(credentials: Credentials, now = hostNow()): Promise<string> {
  if ('token' in credentials) return credentials.token
  const { appIdClaim, subjectClaim, algorithms } = security.jwt
  const issuedAt = Math.floor(now / 1000)
  const claims = {
    [appIdClaim]: credentials.appId,
    ...(credentials.subject !== undefined && { [subjectClaim]: credentials.subject }),
  }
  return new SignJWT(claims)
    .setProtectedHeader({ alg: algorithms[0], typ: 'JWT' })
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifetime)
    .sign(new TextEncoder().encode(credentials.clientSecret))
}
