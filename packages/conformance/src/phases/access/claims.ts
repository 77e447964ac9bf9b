import { security } from '@case-management/contract'
import { hostNow } from '../../host/host-clock.ts'
import type { JsonObject } from '../../projection/json.ts'
import type { Ingredients } from './bad-token.ts'
import { signed } from './forge-token.ts'

const { appIdClaim } = security.jwt

/** Seconds since 1970, some seconds from now. */
export function inSeconds(seconds: number): number {
  return Math.floor(hostNow() / 1000) + seconds
}

/** The claims of a good token that lives five minutes, with some of them changed. */
export function claimsOf({ app, parts }: Ingredients, more: JsonObject = {}): JsonObject {
  return {
    ...parts.claims,
    ...(app && { [appIdClaim]: app.appId }),
    iat: inSeconds(-10),
    exp: inSeconds(300),
    ...more,
  }
}

/** The app of the good token. */
export function appIdOf({ app, parts }: Ingredients): string {
  const claimed = parts.claims[appIdClaim]
  return app?.appId ?? (typeof claimed === 'string' ? claimed : 'app')
}

/** Claims without one of them. */
export function without(claims: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name))
}

/** The secret of the app; only asked for when that is known. */
export function secretOf({ app }: Ingredients): string {
  return app?.clientSecret ?? ''
}

/** Signed with the secret of the app; only made when that is known. */
export function wellSigned(claims: JsonObject, from: Ingredients, alg?: string): string {
  return signed(claims, secretOf(from), alg)
}
