import { createHash } from 'node:crypto'
import { EncryptJWT } from 'jose'
import type { JsonObject } from '../../projection/json.ts'
import type { BadToken, Ingredients } from './bad-token.ts'
import { claimsOf, secretOf, wellSigned } from './claims.ts'
import { encoded, signedAsIs, withSignature } from './forge-token.ts'

const header = { alg: 'HS256', typ: 'JWT' }

/** The three parts of a well signed token. */
function partsOfGood(from: Ingredients): [header: string, claims: string, signature: string] {
  const [head = '', claims = '', signature = ''] = wellSigned(claimsOf(from), from).split('.')
  return [head, claims, signature]
}

/** The same bytes in the alphabet and with the padding of plain Base64. */
function plain(part: string): string {
  return Buffer.from(part, 'base64url').toString('base64')
}

/** Claims that begin as those of a good token and go on until something holds of the token that is made of them. */
function claimsUntil(from: Ingredients, holds: (claims: JsonObject) => boolean): JsonObject {
  for (let count = 0; ; count++) {
    // Question marks and tildes are what the two alphabets write differently.
    const claims = claimsOf(from, { jti: `${count}${'~?'.repeat(4)}` })
    if (holds(claims)) return claims
  }
}

/** A part filled up to the length that plain Base64 has. */
function padded(part: string): string {
  return part.padEnd(Math.ceil(part.length / 4) * 4, '=')
}

/** Ways to put a good token together that are not the compact form. */
const forms: readonly [id: string, what: string, make: (from: Ingredients) => string | Promise<string>][] = [
  ['trailing-dot', 'a good token with a full stop after it', ({ token }) => `${token}.`],
  ['leading-dot', 'a good token with a full stop before it', ({ token }) => `.${token}`],
  ['five-parts', 'a good token with two more parts', ({ token }) => `${token}.e30.e30`],
  [
    'double-dot',
    'a good token with two full stops before its signature',
    ({ token, parts }) => withSignature(token, `.${parts.signature}`),
  ],
  ['slashes', 'a good token with slashes between its parts', ({ token }) => token.replaceAll('.', '/')],
  ['header-empty', 'a good token without its header', ({ token }) => token.slice(token.indexOf('.'))],
]

const signedForms: typeof forms = [
  [
    'payload-detached',
    'a good token without its payload',
    (from) => {
      const [head, , signature] = partsOfGood(from)
      return `${head}..${signature}`
    },
  ],
  [
    'payload-empty',
    'a well signed token with an empty payload',
    (from) => signedAsIs(`${encoded(header)}.`, secretOf(from)),
  ],
  [
    'flattened-json',
    'a well signed token written as JSON',
    (from) => {
      const [head, payload, signature] = partsOfGood(from)
      return JSON.stringify({ protected: head, payload, signature })
    },
  ],
  [
    'general-json',
    'a well signed token written as JSON with a list of signatures',
    (from) => {
      const [head, payload, signature] = partsOfGood(from)
      return JSON.stringify({ payload, signatures: [{ protected: head, signature }] })
    },
  ],
  [
    'padded-header',
    'a well signed token whose header is padded',
    (from) =>
      signedAsIs(`${padded(encoded({ ...header, kid: '1' }))}.${encoded(claimsOf(from))}`, secretOf(from)),
  ],
  [
    'padded-payload',
    'a well signed token whose payload is padded',
    (from) => {
      const claims = claimsUntil(from, (some) => padded(encoded(some)) !== encoded(some))
      return signedAsIs(`${encoded(header)}.${padded(encoded(claims))}`, secretOf(from))
    },
  ],
  [
    'padded-signature',
    'a well signed token whose signature is padded',
    (from) => `${wellSigned(claimsOf(from), from)}=`,
  ],
  [
    'plain-base64-payload',
    'a well signed token whose payload is in plain Base64',
    (from) => {
      const claims = claimsUntil(from, (some) => /[-_]/.test(encoded(some)))
      return signedAsIs(`${encoded(header)}.${plain(encoded(claims))}`, secretOf(from))
    },
  ],
  [
    'plain-base64-signature',
    'a well signed token whose signature is in plain Base64',
    (from) => {
      const token = wellSigned(
        claimsUntil(from, (some) => /[-_][^.]*$/.test(wellSigned(some, from))),
        from,
      )
      return withSignature(token, plain(token.slice(token.lastIndexOf('.') + 1)).replace('=', ''))
    },
  ],
  [
    'signature-in-hex',
    'a token whose signature is in hexadecimal digits',
    (from) => {
      const [head, claims, signature] = partsOfGood(from)
      return `${head}.${claims}.${Buffer.from(signature, 'base64url').toString('hex')}`
    },
  ],
  [
    'space-in-signature',
    'a well signed token with a space in its signature',
    (from) => {
      const [head, claims, signature] = partsOfGood(from)
      return `${head}.${claims}.${signature.slice(0, 20)} ${signature.slice(20)}`
    },
  ],
  [
    'space-in-payload',
    'a well signed token with a space in its payload',
    (from) => {
      const claims = encoded(claimsOf(from))
      return signedAsIs(`${encoded(header)}.${claims.slice(0, 20)} ${claims.slice(20)}`, secretOf(from))
    },
  ],
  [
    'spaces-around-dots',
    'a good token with spaces around its full stops',
    ({ token }) => token.replaceAll('.', ' . '),
  ],
  // RFC 7519 lets a JWT be encrypted; the contract asks for a signed one.
  [
    'encrypted',
    'a token that is encrypted with the secret and not signed',
    (from) =>
      new EncryptJWT({ ...claimsOf(from) })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ: 'JWT' })
        .encrypt(createHash('sha256').update(secretOf(from)).digest()),
  ],
]

/** Good tokens in other forms than the compact one: three parts in base64url, with a full stop between them. */
export const badForms: readonly BadToken[] = [
  ...forms.map(([id, what, make]): BadToken => ({ id, what, make })),
  ...signedForms.map(([id, what, make]): BadToken => ({ id, what, needs: 'app', make })),
]
