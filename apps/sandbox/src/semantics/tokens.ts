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
  /** The token in a header, without the word that may stand before it. */
  tokenIn: (header: string) => string
  /** Whether a token with `jti` holds only once. */
  once: boolean
}

/** The words that may stand before a token, by each answer. */
const words: Readonly<Record<Dialect['token-word']['answer'], RegExp | undefined>> = {
  none: undefined,
  bearer: /^Bearer /,
  'bearer-any-case': /^Bearer /i,
  'any-scheme': /^(?:Bearer|JWT|Token) /i,
}

/** The rules for tokens: the one table of the questions about them. */
export function tokenRules(dialect: Dialect): TokenRules {
  const word = words[dialect['token-word'].answer]
  return {
    tokenIn: (header) => (word ? header.replace(word, '') : header),
    algorithms: [...security.jwt.algorithms, ...(dialect['token-hs512'].answer === 'taken' ? ['HS512'] : [])],
    requiredClaims: dialect['token-without-expiry'].answer === 'refused' ? ['exp'] : [],
    leeway: dialect['token-leeway'].value,
    otherClaimsChecked: dialect['token-other-claims'].answer === 'checked',
    once: dialect['token-reuse'].answer === 'once',
  }
}
