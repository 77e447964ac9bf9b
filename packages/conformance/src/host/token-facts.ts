import { security } from '@case-management/contract'
import { decodeJwt, decodeProtectedHeader } from 'jose'

/** What a token says of itself, without the token. */
export interface TokenFacts {
  /** The algorithm of its signature. */
  alg?: string
  /** The app that it names. */
  appId?: string
  /** The user that it speaks for. */
  subject?: string
  /** When it was issued, and until when it is valid, as ISO 8601 in UTC. */
  issuedAt?: string
  expiresAt?: string
  /** What its claim `scope` or `scopes` holds. */
  scope?: string
}

/** Reads a token without verifying it; `undefined` when it is no JWT. */
export function tokenFacts(token: string): TokenFacts | undefined {
  try {
    const { alg } = decodeProtectedHeader(token)
    const claims = decodeJwt(token)
    const { appIdClaim, subjectClaim } = security.jwt
    const facts = {
      alg,
      appId: textOf(claims[appIdClaim]),
      subject: textOf(claims[subjectClaim]),
      issuedAt: momentOf(claims.iat),
      expiresAt: momentOf(claims.exp),
      scope: textOf(claims['scope'] ?? claims['scopes']),
    }
    return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
  } catch {
    return undefined
  }
}

function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.map(String).join(' ')
  return typeof value === 'string' ? value : undefined
}

/** @param seconds - since 1970. */
function momentOf(seconds: unknown): string | undefined {
  const moment = new Date(typeof seconds === 'number' ? seconds * 1000 : Number.NaN)
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString()
}
