import { security } from '@case-management/contract'
import { hostNow } from '../../host/host-clock.ts'
import type { Json, JsonObject } from '../../projection/json.ts'
import type { BadToken, Ingredients } from './bad-token.ts'
import { appIdOf, claimsOf, inSeconds, secretOf, wellSigned, without } from './claims.ts'
import { signedTexts } from './forge-token.ts'

const { appIdClaim } = security.jwt

/** A well signed token with some claims changed. */
function claiming(id: string, what: string, more: (from: Ingredients) => JsonObject): BadToken {
  return { id, what, needs: 'app', make: (from) => wellSigned(claimsOf(from, more(from)), from) }
}

/** Forms of the app claim that name no app. */
const noApps: readonly [id: string, what: string, value: (appId: string) => Json][] = [
  [
    'unknown-app-id',
    'a token of an app that does not exist',
    () => 'cs-00000000-0000-0000-0000-000000000000',
  ],
  ['app-id-no-text', `a token whose claim ${appIdClaim} is a list`, (appId) => [appId]],
  ['app-id-number', `a token whose claim ${appIdClaim} is a number`, () => 1],
  ['app-id-object', `a token whose claim ${appIdClaim} is an object`, (appId) => ({ id: appId })],
  ['app-id-true', `a token whose claim ${appIdClaim} is true`, () => true],
  ['app-id-null', `a token whose claim ${appIdClaim} is null`, () => null],
  ['app-id-empty', `a token whose claim ${appIdClaim} is empty`, () => ''],
  ['app-id-cut', `a token whose claim ${appIdClaim} lacks its last character`, (appId) => appId.slice(0, -1)],
  ['app-id-longer', `a token whose claim ${appIdClaim} has one character more`, (appId) => `${appId}0`],
  ['app-id-spaces', `a token whose claim ${appIdClaim} has spaces around it`, (appId) => ` ${appId} `],
  [
    'app-id-in-capitals',
    `a token whose claim ${appIdClaim} is in capitals`,
    (appId) => (appId === appId.toUpperCase() ? appId.toLowerCase() : appId.toUpperCase()),
  ],
]

/** Names under which a token may not name its app: the claim must be spelt exactly so. */
const misspellings = [
  ['misspelt-app-id', 'in lower case', appIdClaim.toLowerCase()],
  ['app-id-other-case', 'in capitals', appIdClaim.toUpperCase()],
  [
    'app-id-snake-case',
    'with an underscore',
    appIdClaim.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  ],
  ['client-id', 'clientId', 'clientId'],
] as const

/** Tokens that are well signed and say something that no token may say. */
export const badClaims: readonly BadToken[] = [
  {
    id: 'expired',
    what: 'a token that has just expired',
    question: 'token-leeway',
    age: 1,
    needs: 'app',
    // As near to the limit as the clocks permit: the contract gives an expired token no grace.
    make: (from) =>
      wellSigned(claimsOf(from, { iat: inSeconds(-600), exp: inSeconds(from.sameClock ? -1 : -30) }), from),
  },
  // Longer ago than any answer to that question allows.
  claiming('expired-minutes-ago', 'a token that expired ten minutes ago', () => ({
    iat: inSeconds(-1200),
    exp: inSeconds(-600),
  })),
  claiming('long-expired', 'a token that expired a year ago', () => ({
    iat: inSeconds(-32e6),
    exp: inSeconds(-31e6),
  })),
  claiming('expired-in-1970', 'a token that expired in 1970', () => ({ iat: 0, exp: 1 })),
  claiming('expiry-zero', 'a token whose exp is 0', () => ({ iat: inSeconds(-10), exp: 0 })),
  claiming('expiry-negative', 'a token whose exp is below 0', () => ({ exp: -1 })),
  {
    ...claiming('expiry-fraction', 'a token that expired with a fraction of a second', ({ sameClock }) => ({
      exp: inSeconds(sameClock ? -2 : -30) + 0.5,
    })),
    question: 'token-leeway',
    age: 2,
  },
  ...(
    [
      ['expiry-text', 'a text', () => String(inSeconds(300))],
      ['expiry-date', 'a date', () => new Date(hostNow() + 300_000).toISOString()],
      ['expiry-null', 'null', () => null],
      ['expiry-list', 'a list', () => [inSeconds(300)]],
    ] as const
  ).map(([id, form, exp]): BadToken => ({
    ...claiming(id, `a token whose exp is ${form}`, () => ({ exp: exp() })),
    inferred: true,
  })),
  claiming('not-yet-valid', 'a token that is valid only in an hour', () => ({
    nbf: inSeconds(3600),
    exp: inSeconds(7200),
  })),
  {
    ...claiming('valid-soon', 'a token that is valid only in a moment', ({ sameClock }) => ({
      nbf: inSeconds(sameClock ? 15 : 90),
      exp: inSeconds(7200),
    })),
    inferred: true,
  },
  {
    id: 'no-app-id',
    what: `a token without the claim ${appIdClaim}`,
    needs: 'app',
    make: (from) => wellSigned(without(claimsOf(from), appIdClaim), from),
  },
  {
    id: 'issuer-for-app-id',
    what: `a token that names its app as iss and sub and not as ${appIdClaim}`,
    needs: 'app',
    make: (from) =>
      wellSigned(without({ ...claimsOf(from), iss: appIdOf(from), sub: appIdOf(from) }, appIdClaim), from),
  },
  // RFC 7519, section 4: a claim that stands twice is refused, or its last value counts. Neither lets these in.
  {
    id: 'expiry-twice',
    what: 'a token whose exp stands twice, the last one past',
    needs: 'app',
    make: (from) => withLast(from, 'exp', inSeconds(-3600)),
  },
  {
    id: 'app-id-twice',
    what: `a token whose claim ${appIdClaim} stands twice, the last one of no app`,
    needs: 'app',
    make: (from) => withLast(from, appIdClaim, 'cs-00000000-0000-0000-0000-000000000000'),
  },
  ...misspellings.map(([id, how, name]): BadToken => ({
    id,
    what: `a token whose claim ${appIdClaim} is spelt ${how}`,
    needs: 'app',
    make: (from) => wellSigned({ ...without(claimsOf(from), appIdClaim), [name]: appIdOf(from) }, from),
  })),
  ...noApps.map(([id, what, value]) =>
    claiming(id, what, (from) => ({ [appIdClaim]: value(appIdOf(from)) })),
  ),
  {
    id: 'app-id-of-another',
    what: 'a token that names another app than the one that signed it',
    needs: 'unscopedApp',
    make: (from) => wellSigned(claimsOf(from, { [appIdClaim]: from.unscopedApp?.appId ?? '' }), from),
  },
]

/** Claims with one more of the same name after all others. */
function withLast(from: Ingredients, name: string, value: Json): string {
  const claims = JSON.stringify(claimsOf(from)).slice(0, -1)
  const header = JSON.stringify({ alg: security.jwt.algorithms[0], typ: 'JWT' })
  return signedTexts(header, `${claims},"${name}":${JSON.stringify(value)}}`, secretOf(from))
}
