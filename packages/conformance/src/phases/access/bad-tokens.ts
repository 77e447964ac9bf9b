import { security } from '@case-management/contract'
import { hostNow } from '../../host/host-clock.ts'
import type { AppCredentials } from '../../host/credentials.ts'
import type { JsonObject } from '../../projection/json.ts'
import { badClaims } from './bad-claims.ts'
import { badSignatures } from './bad-signatures.ts'
import { claimsOf, wellSigned } from './claims.ts'
import { joined, signed, signedUnder, type TokenParts } from './forge-token.ts'

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
  make(from: Ingredients): string | null
  /** Further headers. */
  headers?: (from: Ingredients) => Record<string, string>
}

const [algorithm] = security.jwt.algorithms

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
  ...['none', 'None', 'NONE', 'nOnE'].map((alg) => ({
    id: `alg-${alg === 'none' ? alg : alg === 'None' ? 'none-capitalised' : alg === 'NONE' ? 'none-upper-case' : 'none-mixed-case'}`,
    what: `an unsigned token that says alg: ${alg}`,
    make: (from: Ingredients) =>
      joined({ header: { alg, typ: 'JWT' }, claims: claimsOf(from), signature: '' }),
  })),
  {
    id: 'alg-none-signed',
    what: 'a token that says alg: none and keeps a signature',
    make: (from) =>
      joined({
        header: { alg: 'none', typ: 'JWT' },
        claims: claimsOf(from),
        signature: from.parts.signature,
      }),
  },
  {
    id: 'alg-none-well-signed',
    what: 'a token that says alg: none over a right signature',
    needs: 'app',
    make: (from) => wellSigned(claimsOf(from), from, 'none'),
  },
  {
    id: 'alg-missing',
    what: 'a token that says no algorithm',
    needs: 'app',
    make: (from) => signedUnder({ typ: 'JWT' }, claimsOf(from), from.app?.clientSecret ?? ''),
  },
  ...['HS384', 'HS512'].map((alg) => ({
    id: `alg-${alg.toLowerCase()}`,
    what: `a token signed with ${alg} in place of ${algorithm}`,
    needs: 'app' as const,
    make: (from: Ingredients) => wellSigned(claimsOf(from), from, alg),
  })),
  ...['RS256', 'ES256', 'PS256'].map((alg) => ({
    id: `alg-${alg.toLowerCase()}`,
    what: `a token that says ${alg} over an HMAC signature`,
    needs: 'app' as const,
    make: (from: Ingredients) => wellSigned(claimsOf(from), from, alg),
  })),
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
  {
    id: 'bearer',
    what: 'a good token with Bearer before it',
    inferred: true,
    make: ({ token }) => `Bearer ${token}`,
  },
  {
    id: 'bearer-lower-case',
    what: 'a good token with bearer before it',
    inferred: true,
    make: ({ token }) => `bearer ${token}`,
  },
  {
    id: 'jwt-prefix',
    what: 'a good token with JWT before it',
    inferred: true,
    make: ({ token }) => `JWT ${token}`,
  },
  {
    id: 'twice',
    what: 'a good token and another after a comma',
    inferred: true,
    make: ({ token }) => `${token}, ${token}`,
  },
  {
    id: 'authorization',
    what: 'a good token in the header Authorization only',
    inferred: true,
    make: () => null,
    headers: ({ token }) => ({ Authorization: `Bearer ${token}` }),
  },
  {
    id: 'cookie',
    what: 'a good token in a cookie only',
    inferred: true,
    make: () => null,
    headers: ({ token }) => ({ Cookie: `${security.header}=${token}` }),
  },
  { id: 'quoted', what: 'a good token in quotes', inferred: true, make: ({ token }) => `"${token}"` },
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
