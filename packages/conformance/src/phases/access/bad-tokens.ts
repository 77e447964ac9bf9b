import { security } from '@case-management/contract'
import type { AppCredentials } from '../../host/credentials.ts'
import type { JsonObject } from '../../projection/json.ts'
import { joined, signed, type TokenParts } from './forge-token.ts'

/** What a bad token is made from. */
export interface Ingredients {
  /** The good token. */
  token: string
  parts: TokenParts
  /** The app whose secret is known, for tokens that are well signed. */
  app?: AppCredentials | undefined
  /** An app without the API scope. */
  unscopedApp?: AppCredentials | undefined
}

/** A token that must be refused. */
export interface BadToken {
  id: string
  /** What is wrong with it, as part of a sentence. */
  what: string
  /** What must be known to make it. */
  needs?: 'app' | 'unscopedApp'
  /** The token, or `null` to send none. */
  make(from: Ingredients): string | null
}

const { appIdClaim, algorithms } = security.jwt
const [algorithm] = algorithms

/** Seconds since 1970, some seconds from now. */
const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds

const claimsOf = ({ app, parts }: Ingredients, more: JsonObject = {}): JsonObject => ({
  ...parts.claims,
  ...(app && { [appIdClaim]: app.appId }),
  iat: inSeconds(-10),
  exp: inSeconds(300),
  ...more,
})

const appIdOf = ({ app, parts }: Ingredients): string => {
  const claimed = parts.claims[appIdClaim]
  return app?.appId ?? (typeof claimed === 'string' ? claimed : 'app')
}

const without = (claims: JsonObject, name: string): JsonObject =>
  Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name))

/** Signed with the secret of the app; only made when that is known. */
const wellSigned = (claims: JsonObject, { app }: Ingredients, alg?: string) =>
  signed(claims, app?.clientSecret ?? '', alg)

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
    id: 'empty-signature',
    what: 'a token with an empty signature',
    make: ({ parts }) => joined({ ...parts, signature: '' }),
  },
  {
    id: 'tampered-payload',
    what: 'a token whose payload was changed after signing',
    make: ({ parts }) => joined({ ...parts, claims: { ...parts.claims, sub: 'u-someone-else' } }),
  },
  {
    id: 'tampered-signature',
    what: 'a token whose signature was changed',
    make: ({ parts: { signature, ...parts } }) =>
      joined({ ...parts, signature: `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}` }),
  },
  {
    id: 'other-key',
    what: 'a token signed with another key',
    make: (from) => signed(claimsOf(from), 'another-secret-that-is-not-the-key'),
  },
  { id: 'empty-key', what: 'a token signed with an empty key', make: (from) => signed(claimsOf(from), '') },
  {
    id: 'app-id-as-key',
    what: 'a token signed with the public app id as key',
    make: (from) => signed(claimsOf(from), appIdOf(from)),
  },
  ...['none', 'None', 'NONE'].map((alg) => ({
    id: `alg-${alg === 'none' ? alg : alg === 'None' ? 'none-capitalised' : 'none-upper-case'}`,
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
  ...['HS384', 'HS512'].map((alg) => ({
    id: `alg-${alg.toLowerCase()}`,
    what: `a token signed with ${alg} in place of ${algorithm}`,
    needs: 'app' as const,
    make: (from: Ingredients) => wellSigned(claimsOf(from), from, alg),
  })),
  {
    id: 'alg-rs256',
    what: 'a token that says RS256 over an HMAC signature',
    needs: 'app',
    make: (from) => wellSigned(claimsOf(from), from, 'RS256'),
  },
  {
    id: 'expired',
    what: 'a token that expired two minutes ago',
    needs: 'app',
    make: (from) => wellSigned(claimsOf(from, { iat: inSeconds(-600), exp: inSeconds(-120) }), from),
  },
  {
    id: 'long-expired',
    what: 'a token that expired a year ago',
    needs: 'app',
    make: (from) => wellSigned(claimsOf(from, { iat: inSeconds(-32e6), exp: inSeconds(-31e6) }), from),
  },
  {
    id: 'not-yet-valid',
    what: 'a token that is valid only in an hour',
    needs: 'app',
    make: (from) => wellSigned(claimsOf(from, { nbf: inSeconds(3600), exp: inSeconds(7200) }), from),
  },
  {
    id: 'no-app-id',
    what: `a token without the claim ${appIdClaim}`,
    needs: 'app',
    make: (from) => wellSigned(without(claimsOf(from), appIdClaim), from),
  },
  {
    id: 'misspelt-app-id',
    what: `a token whose claim ${appIdClaim} is spelt in lower case`,
    needs: 'app',
    make: (from) =>
      wellSigned(
        { ...without(claimsOf(from), appIdClaim), [appIdClaim.toLowerCase()]: from.app?.appId ?? '' },
        from,
      ),
  },
  {
    id: 'unknown-app-id',
    what: 'a token of an app that does not exist',
    needs: 'app',
    make: (from) =>
      wellSigned(claimsOf(from, { [appIdClaim]: 'cs-00000000-0000-0000-0000-000000000000' }), from),
  },
  {
    id: 'app-id-no-text',
    what: `a token whose claim ${appIdClaim} is a list`,
    needs: 'app',
    make: (from) => wellSigned(claimsOf(from, { [appIdClaim]: [from.app?.appId ?? ''] }), from),
  },
  {
    id: 'wrong-scope',
    what: 'a token of an app without the API scope',
    needs: 'unscopedApp',
    make: ({ unscopedApp }) =>
      signed(
        { [appIdClaim]: unscopedApp?.appId ?? '', exp: inSeconds(300) },
        unscopedApp?.clientSecret ?? '',
      ),
  },
  { id: 'bearer', what: 'a good token with Bearer before it', make: ({ token }) => `Bearer ${token}` },
]
