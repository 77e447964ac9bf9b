import { createHmac } from 'node:crypto'
import { security } from '@case-management/contract'
import type { BadToken } from './bad-token.ts'
import { keysOfTheirOwn } from './keys-in-header.ts'
import { appIdOf, claimsOf, inSeconds, wellSigned } from './claims.ts'
import { changedAt, joined, respelt, signed, withSignature } from './forge-token.ts'

const { subjectClaim } = security.jwt

/** Places in a signature: a host that compares only a part of it misses some. */
const places = [
  ['start', 0],
  ['first-quarter', 0.25],
  ['middle', 0.5],
  ['last-quarter', 0.75],
  ['end', 1],
] as const

/** What is said to be signed, changed after signing. */
const tampered = [
  ['subject', { [subjectClaim]: 'u-someone-else' }],
  ['expiry', { exp: 4_102_444_800 }],
  ['new-claim', { admin: true }],
] as const

/** Tokens whose signature does not fit what they say. */
export const badSignatures: readonly BadToken[] = [
  {
    id: 'empty-signature',
    what: 'a token with an empty signature',
    make: ({ token }) => withSignature(token, ''),
  },
  ...tampered.map(([id, claims]): BadToken => ({
    id: id === 'subject' ? 'tampered-payload' : `tampered-payload-${id}`,
    what:
      id === 'subject'
        ? 'a token whose payload was changed after signing'
        : `a token whose payload was changed after signing (${Object.keys(claims).join()})`,
    make: ({ parts }) => joined({ ...parts, claims: { ...parts.claims, ...claims } }),
  })),
  {
    id: 'respelt-payload',
    what: 'a token whose payload was written anew after signing',
    make: ({ parts }) => respelt(parts),
  },
  {
    id: 'tampered-header',
    what: 'a token whose header was changed after signing',
    make: ({ parts }) => joined({ ...parts, header: { ...parts.header, kid: '1' } }),
  },
  ...places.map(([id, part]): BadToken => ({
    id: id === 'start' ? 'tampered-signature' : `tampered-signature-${id}`,
    what:
      id === 'start'
        ? 'a token whose signature was changed'
        : `a token whose signature was changed (${id.replace('-', ' ')})`,
    make: ({ token, parts: { signature } }) =>
      withSignature(token, changedAt(signature, Math.round(part * (signature.length - 1)))),
  })),
  {
    id: 'short-signature',
    what: 'a token whose signature lacks its last characters',
    make: ({ token, parts: { signature } }) => withSignature(token, signature.slice(0, -3)),
  },
  {
    id: 'half-signature',
    what: 'a token with the first half of its signature',
    make: ({ token, parts: { signature } }) => withSignature(token, signature.slice(0, signature.length / 2)),
  },
  {
    id: 'long-signature',
    what: 'a token with more after its signature',
    make: ({ token }) => `${token}AAAA`,
  },
  {
    id: 'signature-in-capitals',
    what: 'a token whose signature is in capitals',
    make: ({ token, parts: { signature } }) =>
      withSignature(
        token,
        signature === signature.toUpperCase() ? signature.toLowerCase() : signature.toUpperCase(),
      ),
  },
  {
    id: 'signature-of-another',
    what: 'a token with the signature of another good token',
    needs: 'app',
    make(from) {
      const other = wellSigned(claimsOf(from, { iat: inSeconds(-20) }), from)
      return withSignature(wellSigned(claimsOf(from), from), other.slice(other.lastIndexOf('.') + 1))
    },
  },
  {
    id: 'signature-of-payload',
    what: 'a token whose signature leaves the header out',
    needs: 'app',
    make(from) {
      const token = wellSigned(claimsOf(from), from)
      const [, claims = ''] = token.split('.')
      const hmac = createHmac('sha256', from.app?.clientSecret ?? '').update(claims)
      return withSignature(token, hmac.digest('base64url'))
    },
  },
  {
    id: 'other-key',
    what: 'a token signed with another key',
    make: (from) => signed(claimsOf(from), 'another-secret-that-is-not-the-key'),
  },
  {
    id: 'key-in-capitals',
    what: 'a token signed with the secret in other letters',
    needs: 'app',
    make: (from) => signed(claimsOf(from), inOtherCase(from.app?.clientSecret ?? '')),
  },
  {
    id: 'half-key',
    what: 'a token signed with the first half of the secret',
    needs: 'app',
    make: (from) =>
      signed(
        claimsOf(from),
        (from.app?.clientSecret ?? '').slice(0, (from.app?.clientSecret ?? '').length / 2),
      ),
  },
  {
    id: 'key-of-another-app',
    what: 'a token signed with the secret of another app',
    needs: 'unscopedApp',
    make: (from) => signed(claimsOf(from), from.unscopedApp?.clientSecret ?? ''),
  },
  ...keysOfTheirOwn,
  { id: 'empty-key', what: 'a token signed with an empty key', make: (from) => signed(claimsOf(from), '') },
  {
    id: 'app-id-as-key',
    what: 'a token signed with the public app id as key',
    make: (from) => signed(claimsOf(from), appIdOf(from)),
  },
]

function inOtherCase(text: string): string {
  return text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase()
}
