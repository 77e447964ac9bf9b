import { createSecretKey, randomBytes } from 'node:crypto'
import { security } from '@case-management/contract'
import { decodeJwt, decodeProtectedHeader, errors, jwtVerify, type JWTPayload } from 'jose'
import { refusal } from '../http/refusal.ts'
import type { App, Apps } from './apps.ts'

/** Who calls. */
export interface Caller {
  app: App
  /** The user whom the token names. */
  subject?: string
}

/** A token of an unknown app is verified too, against this, so that it takes as long and is answered alike. */
const keyOfNoApp = createSecretKey(randomBytes(32))

/**
 * Verifies a token: signature by the secret of its app, algorithm of the contract, `exp`, `nbf` and API scope.
 * The time is that of the system, not of the sandbox's clock, because callers take theirs from there too.
 *
 * @param token - value of the header that the contract names.
 * @throws Refusal 401
 */
export async function authenticate(token: string | undefined, apps: Apps): Promise<Caller> {
  if (!token) throw refusal('invalid-credentials')
  // Unverified: good for nothing but choosing the key.
  const claimed = decode(token)[security.jwt.appIdClaim]
  const app = typeof claimed === 'string' ? apps.get(claimed) : undefined
  const payload = await verify(token, app)
  if (!app || !payload) throw refusal('invalid-credentials')
  if (!app.scopes.has(security.jwt.scope)) throw refusal('wrong-scope')
  const subject = payload[security.jwt.subjectClaim]
  return typeof subject === 'string' ? { app, subject } : { app }
}

function decode(token: string): JWTPayload {
  try {
    decodeProtectedHeader(token)
    return decodeJwt(token)
  } catch (error) {
    // jose throws TypeError for a header that is not one, and its own errors for a payload.
    if (error instanceof TypeError || error instanceof errors.JOSEError) throw refusal('invalid-token')
    throw error
  }
}

async function verify(token: string, app: App | undefined): Promise<JWTPayload | undefined> {
  try {
    const { payload } = await jwtVerify(token, app?.key ?? keyOfNoApp, {
      algorithms: [...security.jwt.algorithms],
    })
    return payload
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError) return undefined
    throw error
  }
}
