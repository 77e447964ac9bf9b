import { generateKeyPairSync, sign } from 'node:crypto'
import type { JsonObject } from '../../projection/json.ts'
import type { BadToken } from './bad-tokens.ts'
import { claimsOf } from './claims.ts'
import { joined, signedUnder } from './forge-token.ts'

const ownKey = 'a-key-that-the-token-brings-with-it'

/** Headers by which a token says what it is to be checked with, and the key that it was signed with. */
const ownKeys: readonly [id: string, what: string, header: JsonObject, key: string][] = [
  [
    'key-in-header',
    'a token signed with the key that its own header holds (jwk)',
    { jwk: { kty: 'oct', k: Buffer.from(ownKey).toString('base64url') } },
    ownKey,
  ],
  [
    'certificate-in-header',
    'a token signed with the certificate that its own header holds (x5c)',
    { x5c: [Buffer.from(ownKey).toString('base64')] },
    Buffer.from(ownKey).toString('base64'),
  ],
  [
    'key-is-a-file',
    'a token whose header names an empty file as key (kid)',
    { kid: '../../../../dev/null' },
    '',
  ],
  [
    'key-from-a-query',
    'a token whose header makes up its key by a query (kid)',
    { kid: `x' UNION SELECT '${ownKey}' -- ` },
    ownKey,
  ],
]

/** Tokens that bring or choose their key themselves: the key is the secret of the app, whatever a header says. */
export const keysOfTheirOwn: readonly BadToken[] = [
  ...ownKeys.map(([id, what, header, key]): BadToken => ({
    id,
    what,
    make: (from) => signedUnder({ alg: 'HS256', typ: 'JWT', ...header }, claimsOf(from), key),
  })),
  {
    id: 'key-pair-in-header',
    what: 'a token signed with the private half of the key in its own header (jwk)',
    make(from) {
      const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      const { kty = '', crv = '', x = '', y = '' } = publicKey.export({ format: 'jwk' })
      const header = { alg: 'ES256', typ: 'JWT', jwk: { kty, crv, x, y } }
      const unsigned = joined({ header, claims: claimsOf(from), signature: '' }).slice(0, -1)
      const signature = sign('sha256', Buffer.from(unsigned), { key: privateKey, dsaEncoding: 'ieee-p1363' })
      return `${unsigned}.${signature.toString('base64url')}`
    },
  },
]
