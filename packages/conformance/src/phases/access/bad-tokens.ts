import { security } from '@case-management/contract'
import { hostNow } from '../../host/host-clock.ts'
import type { JsonObject } from '../../projection/json.ts'
import type { BadToken, Ingredients } from './bad-token.ts'
import { badAlgorithms } from './bad-algorithms.ts'
import { badClaims } from './bad-claims.ts'
import { badForms } from './bad-forms.ts'
import { badHeaders } from './bad-headers.ts'
import { badSignatures } from './bad-signatures.ts'
import { signed } from './forge-token.ts'
import { tokenPlaces } from './token-places.ts'

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
