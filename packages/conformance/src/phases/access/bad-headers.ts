import { security } from '@case-management/contract'
import type { JsonObject } from '../../projection/json.ts'
import type { BadToken } from './bad-token.ts'
import { claimsOf, secretOf, wellSigned } from './claims.ts'
import { signedTexts, signedUnder } from './forge-token.ts'

const [algorithm] = security.jwt.algorithms
const ordinary = { alg: algorithm, typ: 'JWT' }

/** RFC 7515, section 4.1.11: what `crit` names must be understood, and it names at least one key that is there. */
const critical: readonly [id: string, what: string, more: JsonObject][] = [
  ['crit-unknown', 'that makes an unknown key critical', { crit: ['x-rule'], 'x-rule': true }],
  ['crit-absent', 'that makes a key critical which it does not have', { crit: ['x-rule'] }],
  ['crit-registered', 'that makes the key exp critical', { crit: ['exp'], exp: 4_102_444_800 }],
  ['crit-empty', 'with an empty list of critical keys', { crit: [] }],
  ['crit-text', 'whose crit is a text', { crit: 'x-rule', 'x-rule': true }],
  ['crit-null', 'whose crit is null', { crit: null }],
  ['unencoded-payload', 'that calls its payload unencoded (b64)', { b64: false, crit: ['b64'] }],
]

/** Headers that are no JSON object, or are one only for lenient readers. */
const noObjects: readonly [id: string, what: string, header: string][] = [
  ['header-list', 'whose header is a list', JSON.stringify([ordinary])],
  ['header-null', 'whose header is null', 'null'],
  ['header-text', 'whose header is a text', JSON.stringify(algorithm)],
  ['header-no-json', 'whose header is no JSON', algorithm],
  ['header-single-quotes', 'whose header is in single quotes', `{'alg':'${algorithm}','typ':'JWT'}`],
  ['header-trailing-comma', 'whose header has a comma after the last key', `{"alg":"${algorithm}",}`],
  ['header-trailing-text', 'whose header has text after the JSON', `${JSON.stringify(ordinary)} {}`],
]

/** Payloads that are no JSON object, or are one only for lenient readers. */
const noClaims: readonly [id: string, what: string, payload: (claims: string, token: string) => string][] = [
  ['payload-list', 'whose payload is a list', (claims) => `[${claims}]`],
  ['payload-null', 'whose payload is null', () => 'null'],
  ['payload-text', 'whose payload is a text', (claims) => JSON.stringify(claims)],
  ['payload-no-json', 'whose payload is no JSON', (claims) => claims.slice(1, -1)],
  [
    'payload-trailing-comma',
    'whose payload has a comma after the last claim',
    (claims) => `${claims.slice(0, -1)},}`,
  ],
  ['payload-trailing-text', 'whose payload has text after the JSON', (claims) => `${claims} {}`],
  ['payload-token', 'whose payload is a good token', (_claims, token) => token],
]

/** Well signed tokens whose header asks for what no host does, or whose parts are no JSON objects. */
export const badHeaders: readonly BadToken[] = [
  ...critical.map(([id, what, more]): BadToken => ({
    id,
    what: `a well signed token ${what}`,
    needs: 'app',
    make: (from) => signedUnder({ ...ordinary, ...more }, claimsOf(from), secretOf(from)),
  })),
  ...noObjects.map(([id, what, header]): BadToken => ({
    id,
    what: `a well signed token ${what}`,
    needs: 'app',
    make: (from) => signedTexts(header, JSON.stringify(claimsOf(from)), secretOf(from)),
  })),
  ...noClaims.map(([id, what, payload]): BadToken => ({
    id,
    what: `a well signed token ${what}`,
    needs: 'app',
    make(from) {
      const claims = claimsOf(from)
      const text = payload(JSON.stringify(claims), wellSigned(claims, from))
      const header = id === 'payload-token' ? { ...ordinary, cty: 'JWT' } : ordinary
      return signedTexts(JSON.stringify(header), text, secretOf(from))
    },
  })),
]
