import { security } from '@case-management/contract'
import { hostNow } from '../../host/host-clock.ts'
import type { AppCredentials } from '../../host/credentials.ts'
import type { JsonObject } from '../../projection/json.ts'
import type { TokenSent } from '../../check/token-sent.ts'
import { badAlgorithms } from './bad-algorithms.ts'
import { badClaims } from './bad-claims.ts'
import { badForms } from './bad-forms.ts'
import { badHeaders } from './bad-headers.ts'
import { badSignatures } from './bad-signatures.ts'
import { signed, type TokenParts } from './forge-token.ts'
import { tokenPlaces } from './token-places.ts'

/** What a bad token is made from. */
export interface Ingredients {
  /** The good token. */
  token: string
  parts: TokenParts
  /** The app whose secret is known, for tokens that are well signed. */
  app?: AppCredentials | undefined
  /** An app without the API scope. */
  unscopedApp?: AppCredentials | undefined
  /** Whether the clock of the host is that of this machine. */
  sameClock: boolean
}

/** A token that must be refused. */
export interface BadToken {
  id: string
  /** What is wrong with it, as part of a sentence. */
  what: string
  /** What must be known to make it. */
  needs?: 'app' | 'unscopedApp'
  /** Whether it is only a reading of the contract that such a token is bad. Default `false`. */
  inferred?: boolean
  /** The token, or `null` to send none. */
  make(from: Ingredients): string | null | Promise<string | null>
  /** What is sent beside it: a token in a wrong place. */
  beside?: (from: Ingredients) => Omit<TokenSent, 'token'>
  /** Statuses of the refusal, where the contract leaves a choice. Default 401 alone. */
  statuses?: readonly number[]
}

/** Every token that no host may take. */
export const badTokens: readonly BadToken[] = [
  { id: 'none', what: 'no token', make: () => null },
  { id: 'empty', what: 'an empty token', make: () => '' },
  { id: 'malformed', what: 'a text that is no token', make: () => 'not-a-token' },
  { id: 'malformed-parts', what: 'three parts that are no token', make: () => 'a.b.c' },
  {
    id: 'two-parts',
    what: 'a token without its signature',
    make: ({ token }) => token.split('.').slice(0, 2).join('.'),
  },
  {
    id: 'four-parts',
    what: 'a token with a fourth part',
    inferred: true,
    make: ({ token, parts }) => `${token}.${parts.signature}`,
  },
  ...badSignatures,
  ...badClaims,
  ...badAlgorithms,
  ...badHeaders,
  ...badForms,
  {
    id: 'wrong-scope',
    what: 'a token of an app without the API scope',
    needs: 'unscopedApp',
    make: (from) => ofUnscoped(from, {}),
  },
  {
    id: 'wrong-scope-named',
    what: 'a token that claims the API scope for an app without it',
    needs: 'unscopedApp',
    make: (from) => ofUnscoped(from, { scope: security.jwt.scope, scopes: [security.jwt.scope] }),
  },
  ...tokenPlaces,
]

function ofUnscoped({ unscopedApp }: Ingredients, more: JsonObject): string {
  return signed(
    {
      [security.jwt.appIdClaim]: unscopedApp?.appId ?? '',
      exp: Math.floor(hostNow() / 1000) + 300,
      ...more,
    },
    unscopedApp?.clientSecret ?? '',
  )
}
