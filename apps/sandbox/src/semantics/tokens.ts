import { security } from '@case-management/contract'
import type { Dialect } from '@case-management/contract/questions'

/** What a token must be under a dialect, beside a good signature, a time that has come, and the scope. */
export interface TokenRules {
  algorithms: string[]
  /** Claims that must be there. */
  requiredClaims: string[]
  /** Seconds after `exp` in which it still holds. */
  leeway: number
  /** Whether `iss` and `aud`, where they are there, must name the app and the host. */
  otherClaimsChecked: boolean
  /** Whether a token with `jti` holds only once. */
  once: boolean
}

/** The rules for tokens: the one table of the questions about them. */
export function tokenRules(dialect: Dialect): TokenRules {
  return {
    algorithms: [...security.jwt.algorithms, ...(dialect['token-hs512'].answer === 'taken' ? ['HS512'] : [])],
    requiredClaims: dialect['token-without-expiry'].answer === 'refused' ? ['exp'] : [],
    leeway: dialect['token-leeway'].value,
    otherClaimsChecked: dialect['token-other-claims'].answer === 'checked',
    once: dialect['token-reuse'].answer === 'once',
  }
}
