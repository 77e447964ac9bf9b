import { createHash, createHmac } from 'node:crypto'
import { security } from '@case-management/contract'
import type { Json } from '../../projection/json.ts'
import type { BadToken, Ingredients } from './bad-token.ts'
import { claimsOf, secretOf, wellSigned } from './claims.ts'
import { joined, signedTexts, signedUnder, withSignature } from './forge-token.ts'

const [algorithm] = security.jwt.algorithms

/** Ways to say that nothing is signed. */
const unsigned: readonly [id: string, what: string, alg: Json | undefined][] = [
  ['alg-none', 'an unsigned token that says alg: none', 'none'],
  ['alg-none-capitalised', 'an unsigned token that says alg: None', 'None'],
  ['alg-none-upper-case', 'an unsigned token that says alg: NONE', 'NONE'],
  ['alg-none-mixed-case', 'an unsigned token that says alg: nOnE', 'nOnE'],
  ['alg-none-space', 'an unsigned token that says alg: none with a space after it', 'none '],
  ['alg-none-list', 'an unsigned token that says alg: ["none"]', ['none']],
  ['alg-empty-unsigned', 'an unsigned token whose alg is empty', ''],
  ['alg-null-unsigned', 'an unsigned token whose alg is null', null],
  ['alg-missing-unsigned', 'an unsigned token that says no algorithm', undefined],
]

/** Ways to misspell the algorithm over a right signature: names of algorithms are compared exactly. */
const misspelt: readonly [id: string, what: string, alg: Json][] = [
  ['lower-case', 'in lower case', algorithm.toLowerCase()],
  ['capitalised', 'with one capital', `${algorithm.charAt(0)}${algorithm.slice(1).toLowerCase()}`],
  ['space-after', 'with a space after it', `${algorithm} `],
  ['space-before', 'with a space before it', ` ${algorithm}`],
  ['hyphen', 'with a hyphen', algorithm.replace('HS', 'HS-')],
  ['long-name', 'as HMAC-SHA256', 'HMAC-SHA256'],
  ['longer', 'with a character more', `${algorithm}0`],
  ['empty', 'as an empty text', ''],
  ['null', 'as null', null],
  ['list', 'in a list', [algorithm]],
  ['number', 'as a number', 256],
  ['object', 'in an object', { name: algorithm }],
  ['true', 'as true', true],
]

/** Algorithms of RFC 7518 and 8037 that are not the contract's. */
const otherNames = ['RS256', 'ES256', 'PS256', 'RS512', 'ES512', 'PS512', 'EdDSA', 'HS1'] as const

/** Keys of the header that only look like `alg`. */
const otherKeys = ['ALG', 'Alg', 'algorithm', 'enc'] as const

/** What stands as the signature in place of that of the algorithm, of the text that is signed. */
const otherSums: readonly [id: string, what: string, sum: (content: string, secret: string) => string][] = [
  ...['sha1', 'sha384', 'sha512', 'md5'].map((hash): (typeof otherSums)[number] => [
    `signed-with-${hash}`,
    `a token that says ${algorithm} and is signed with HMAC and ${hash.toUpperCase()}`,
    (content, secret) => createHmac(hash, secret).update(content).digest('base64url'),
  ]),
  [
    'hash-without-key',
    'a token whose signature is the hash of what it says, without a key',
    (content) => createHash('sha256').update(content).digest('base64url'),
  ],
  [
    'hash-of-secret-and-content',
    'a token whose signature is a hash of the secret and what it says, without HMAC',
    (content, secret) => createHash('sha256').update(secret).update(content).digest('base64url'),
  ],
]

function underAlg(from: Ingredients, alg: Json | undefined): string {
  const header = { ...(alg !== undefined && { alg }), typ: 'JWT' }
  return joined({ header, claims: claimsOf(from), signature: '' })
}

/** Tokens that say another algorithm than the contract's, or say it in another way. */
export const badAlgorithms: readonly BadToken[] = [
  ...unsigned.map(([id, what, alg]): BadToken => ({ id, what, make: (from) => underAlg(from, alg) })),
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
    make: (from) => signedUnder({ typ: 'JWT' }, claimsOf(from), secretOf(from)),
  },
  ...['HS384', 'HS512'].map((alg): BadToken => ({
    ...(alg === 'HS512' && { question: 'token-hs512' }),
    id: `alg-${alg.toLowerCase()}`,
    what: `a token signed with ${alg} in place of ${algorithm}`,
    needs: 'app',
    make: (from) => wellSigned(claimsOf(from), from, alg),
  })),
  ...otherNames.map((alg): BadToken => ({
    id: `alg-${alg.toLowerCase()}`,
    what: `a token that says ${alg} over an HMAC signature`,
    needs: 'app',
    make: (from) => wellSigned(claimsOf(from), from, alg),
  })),
  ...misspelt.map(([id, how, alg]): BadToken => ({
    id: `alg-${id}`,
    what: `a well signed token that gives its algorithm ${how}`,
    needs: 'app',
    make: (from) => signedUnder({ alg, typ: 'JWT' }, claimsOf(from), secretOf(from)),
  })),
  ...otherKeys.map((key, index): BadToken => ({
    id: `alg-as-${index === 0 ? 'capitals' : key.toLowerCase()}`,
    what: `a well signed token that gives its algorithm as ${key}`,
    needs: 'app',
    make: (from) => signedUnder({ [key]: algorithm, typ: 'JWT' }, claimsOf(from), secretOf(from)),
  })),
  // RFC 7515, section 4: a key that stands twice is refused, or its last value counts. Neither lets these in.
  {
    id: 'alg-twice-last-none',
    what: `a well signed token that says ${algorithm} first and none last`,
    needs: 'app',
    make: (from) =>
      signedTexts(
        `{"alg":"${algorithm}","typ":"JWT","alg":"none"}`,
        JSON.stringify(claimsOf(from)),
        secretOf(from),
      ),
  },
  {
    id: 'alg-twice-first-none',
    what: `an unsigned token that says none first and ${algorithm} last`,
    make: (from) =>
      withSignature(
        signedTexts(`{"alg":"none","typ":"JWT","alg":"${algorithm}"}`, JSON.stringify(claimsOf(from)), ''),
        '',
      ),
  },
  ...otherSums.map(([id, what, sum]): BadToken => ({
    id,
    what,
    needs: 'app',
    make(from) {
      const token = wellSigned(claimsOf(from), from)
      return withSignature(token, sum(token.slice(0, token.lastIndexOf('.')), secretOf(from)))
    },
  })),
]
