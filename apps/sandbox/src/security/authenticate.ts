import { createSecretKey, randomBytes } from 'node:crypto'
import { security } from '@case-management/contract'
import { decodeJwt, decodeProtectedHeader, errors, jwtVerify, type JWTPayload } from 'jose'
import { refusal } from '../http/refusal.ts'
import type { TokenRules } from '../semantics/tokens.ts'
import type { App, Apps } from './apps.ts'
import type { Caller } from './caller.ts'
import { UsedTokens } from './used-tokens.ts'
import { VerifiedTokens } from './verified-tokens.ts'

/** A token of an unknown app is verified too, against this, so that it takes as long and is answered alike. */
const keyOfNoApp = createSecretKey(randomBytes(32))

/** The compact form of the contract; jose also reads padding and spaces, which it has not. */
const compactForm = /^[\w-]+\.[\w-]+\.[\w-]*$/

/** Finds out who sent the header with the token to a host (name and port), or refuses it with 401. */
export type Authenticate = (header: string | undefined, hostOf: () => string) => Promise<Caller>

/**
 * Verifies tokens: signature by the secret of the token's app, algorithm of the contract, `exp`, `nbf` and API scope.
 * The time is that of the system, not of the sandbox's clock, because callers take theirs from there too.
 */
export function authenticator(apps: Apps, rules: TokenRules): Authenticate {
  const verified = new VerifiedTokens(rules.leeway)
  const used = new UsedTokens()
  return async (header, hostOf) => {
    const token = rules.tokenIn(header ?? '')
    if (token === '') throw refusal('invalid-credentials')
    const known = verified.get(token, Date.now())
    if (known) return known
    // Unverified: good for nothing but choosing the key.
    const claimed = decode(token)[security.jwt.appIdClaim]
    const app = typeof claimed === 'string' ? apps.get(claimed) : undefined
    const payload = await verify(token, app, rules)
    if (!app || !payload) throw refusal('invalid-credentials')
    if (rules.otherClaimsChecked && !namesAppAndHost(payload, app, hostOf()))
      throw refusal('invalid-credentials')
    const { jti } = payload
    if (rules.once && jti !== undefined && !used.add(`${app.appId} ${jti}`))
      throw refusal('invalid-credentials')
    if (!app.scopes.has(security.jwt.scope)) throw refusal('wrong-scope')
    const subject = payload[security.jwt.subjectClaim]
    const caller: Caller = typeof subject === 'string' ? { app, subject } : { app }
    const holdsAgain = !rules.otherClaimsChecked && (!rules.once || jti === undefined)
    if (holdsAgain) verified.add(token, caller, payload.exp)
    return caller
  }
}

function decode(token: string): JWTPayload {
  if (!compactForm.test(token)) throw refusal('invalid-token')
  try {
    decodeProtectedHeader(token)
    return decodeJwt(token)
  } catch (error) {
    // jose throws TypeError for a header that is not one, and its own errors for a payload.
    if (error instanceof TypeError || error instanceof errors.JOSEError) throw refusal('invalid-token')
    throw error
  }
}

async function verify(
  token: string,
  app: App | undefined,
  rules: TokenRules,
): Promise<JWTPayload | undefined> {
  try {
    const { payload } = await jwtVerify(token, app?.key ?? keyOfNoApp, {
      algorithms: rules.algorithms,
      requiredClaims: rules.requiredClaims,
      clockTolerance: rules.leeway,
    })
    // The leeway is for tokens that have run out, never for such as are not valid yet.
    return payload.nbf !== undefined && payload.nbf > Date.now() / 1000 + 1 ? undefined : payload
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError) return undefined
    throw error
  }
}

/** Whether `iss` and `aud`, where they are there, are the client id of the app and the host. */
function namesAppAndHost({ iss, aud }: JWTPayload, app: App, host: string): boolean {
  const audiences = aud === undefined ? [] : [aud].flat()
  const isHost = (name: string) =>
    [host, `https://${host}`, `http://${host}`].includes(name.replace(/\/$/u, ''))
  return (iss === undefined || iss === app.appId) && (aud === undefined || audiences.some(isHost))
}
