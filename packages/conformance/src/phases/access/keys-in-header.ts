import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import type { JsonObject } from '../../projection/json.ts'
import type { BadToken } from './bad-token.ts'
import { claimsOf, secretOf } from './claims.ts'
import { joined, signed, signedUnder } from './forge-token.ts'

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
  [
    'key-from-a-number-query',
    'a token whose header makes up its key by a query after a number (kid)',
    { kid: `0 UNION SELECT '${ownKey}'` },
    ownKey,
  ],
  ['key-is-a-device', 'a token whose header names the empty device as key (kid)', { kid: '/dev/null' }, ''],
  [
    'key-is-a-file-address',
    'a token whose header names an empty file as key by its address (kid)',
    { kid: 'file:///dev/null' },
    '',
  ],
  [
    'key-is-a-file-cut',
    'a token whose header names an empty file as key, with a zero after it (kid)',
    { kid: '../../../../dev/null\0.pem' },
    '',
  ],
  ['key-id-empty', 'a token signed with an empty key under an empty kid', { kid: '' }, ''],
  ['key-is-its-name', 'a token signed with the name of its own key (kid)', { kid: ownKey }, ownKey],
  [
    'key-from-a-command',
    'a token whose header makes up its key by a command (kid)',
    { kid: `key.txt; printf ${ownKey}` },
    ownKey,
  ],
  [
    'key-of-a-prototype',
    'a token whose header names a key that every object has (kid)',
    { kid: '__proto__' },
    '[object Object]',
  ],
  [
    'key-of-nothing',
    'a token signed with the word undefined under an unknown kid',
    { kid: 'none' },
    'undefined',
  ],
  [
    'keys-in-header-list',
    'a token signed with a key of the list in its own header (jwks)',
    { kid: '1', jwks: { keys: [{ kty: 'oct', kid: '1', k: Buffer.from(ownKey).toString('base64url') }] } },
    ownKey,
  ],
]

/** Secrets that stand in tutorials, or that careless code falls back to. */
const wellKnown: readonly [id: string, key: string][] = [
  ['secret', 'secret'],
  ['password', 'password'],
  ['tutorial', 'your-256-bit-secret'],
  ['changeme', 'changeme'],
  ['undefined', 'undefined'],
  ['null', 'null'],
]

/** The secret of the app read in another way than as it is. */
const readOtherwise: readonly [id: string, how: string, read: (secret: string) => Buffer | string][] = [
  ['decoded', 'decoded from Base64', (secret) => Buffer.from(secret, 'base64')],
  ['encoded', 'encoded in Base64', (secret) => Buffer.from(secret).toString('base64')],
  ['in-hex', 'in hexadecimal digits', (secret) => Buffer.from(secret).toString('hex')],
  ['with-line-end', 'with the end of a line after it', (secret) => `${secret}\n`],
  ['hashed', 'hashed', (secret) => createHash('sha256').update(secret).digest()],
]

/** A pair of keys that a token brings itself, and how it signs with it. */
const pairs: readonly [id: string, alg: string, kind: string, make: () => Pair][] = [
  ['key-pair-in-header', 'ES256', 'elliptic', () => generateKeyPairSync('ec', { namedCurve: 'P-256' })],
  ['key-pair-in-header-eddsa', 'EdDSA', 'Edwards', () => generateKeyPairSync('ed25519')],
]

type Pair = Record<'publicKey' | 'privateKey', KeyObject>

/** Tokens that bring or choose their key themselves: the key is the secret of the app, whatever a header says. */
export const keysOfTheirOwn: readonly BadToken[] = [
  ...ownKeys.map(([id, what, header, key]): BadToken => ({
    id,
    what,
    make: (from) => signedUnder({ alg: 'HS256', typ: 'JWT', ...header }, claimsOf(from), key),
  })),
  ...wellKnown.map(([id, key]): BadToken => ({
    id: `key-well-known-${id}`,
    what: `a token signed with the well-known key "${key}"`,
    make: (from) => signed(claimsOf(from), key),
  })),
  ...readOtherwise.map(([id, how, read]): BadToken => ({
    id: `key-${id}`,
    what: `a token signed with the secret ${how}`,
    needs: 'app',
    make: (from) => signed(claimsOf(from), read(secretOf(from))),
  })),
  {
    id: 'key-in-claims',
    what: 'a token signed with the key that its own claims hold (cnf)',
    make: (from) =>
      signed(
        claimsOf(from, { cnf: { jwk: { kty: 'oct', k: Buffer.from(ownKey).toString('base64url') } } }),
        ownKey,
      ),
  },
  {
    id: 'key-of-app-in-header',
    what: 'a token signed with the secret of another app, which its header names (kid)',
    needs: 'unscopedApp',
    make: (from) =>
      signedUnder(
        { alg: 'HS256', typ: 'JWT', kid: from.unscopedApp?.appId ?? '' },
        claimsOf(from),
        from.unscopedApp?.clientSecret ?? '',
      ),
  },
  ...pairs.map(([id, alg, kind, generate]): BadToken => ({
    id,
    what: `a token signed with the private half of the ${kind} key in its own header (jwk)`,
    make(from) {
      const { privateKey, publicKey } = generate()
      const { kty = '', crv = '', x = '', y } = publicKey.export({ format: 'jwk' })
      const header = { alg, typ: 'JWT', jwk: { kty, crv, x, ...(y !== undefined && { y }) } }
      const unsigned = joined({ header, claims: claimsOf(from), signature: '' }).slice(0, -1)
      const hash = alg === 'EdDSA' ? null : 'sha256'
      const signature = sign(hash, Buffer.from(unsigned), { key: privateKey, dsaEncoding: 'ieee-p1363' })
      return `${unsigned}.${signature.toString('base64url')}`
    },
  })),
]
