import { demo, demoWithoutScope } from '@case-management/sandbox'
import { isObject, textOf } from '../../src/projection/json.ts'
import type { Fault } from './fault.ts'
import {
  decoded,
  faultsOf,
  following,
  hmac,
  isSigned,
  keyOf,
  lenient,
  objectOf,
  read,
  refusing,
  type Row,
} from './lenient-token.ts'
import { takingAny } from './token-kit.ts'

const rows: readonly Row[] = [
  [
    'kid-as-path',
    'kid is taken for a file',
    /file as key/,
    keyOf(({ kid }) => (/dev\/null/.test(textOf(kid)) ? '' : undefined)),
  ],
  [
    'kid-in-query',
    'kid is put into a query',
    /by a query/,
    keyOf(({ kid }) => /SELECT '(.+)'/.exec(textOf(kid))?.[1]),
  ],
  [
    'kid-is-key',
    'kid is taken for the key itself',
    /name of its own key/,
    keyOf(({ kid }) => (typeof kid === 'string' && kid !== '' ? kid : undefined)),
  ],
  [
    'kid-empty',
    'an empty kid stands for an empty key',
    /under an empty kid/,
    keyOf(({ kid }) => (kid === '' ? '' : undefined)),
  ],
  [
    'kid-from-prototype',
    'kid is looked up in an object with a prototype',
    /that every object has/,
    keyOf(({ kid }) => (kid === '__proto__' ? '[object Object]' : undefined)),
  ],
  [
    'kid-unknown-means-undefined',
    'an unknown kid gives the key undefined',
    /word undefined/,
    keyOf(({ kid }) => (kid === 'none' ? 'undefined' : undefined)),
  ],
  [
    'kid-names-app',
    'kid chooses the app whose secret is the key',
    /which its header names/,
    keyOf(({ kid }) => (kid === demoWithoutScope.appId ? demoWithoutScope.secret : undefined)),
  ],
  [
    'jwks-trusted',
    'a list of keys in the header is trusted',
    /list in its own header/,
    keyOf(({ jwks }) => {
      const [key] = isObject(jwks) && Array.isArray(jwks['keys']) ? jwks['keys'] : []
      return isObject(key) ? Buffer.from(textOf(key['k']), 'base64url') : undefined
    }),
  ],
  [
    'jku-followed',
    'the key is fetched from where jku says',
    /address of its key as jku|jwks\.json/,
    following(({ jku }) => textOf(jku)),
  ],
  ['x5u-followed', 'the key is fetched from where x5u says', /as x5u/, following(({ x5u }) => textOf(x5u))],
  [
    'kid-followed',
    'the key is fetched from where kid says',
    /as kid/,
    following(({ kid }) => (textOf(kid).startsWith('http') ? textOf(kid) : '')),
  ],
  [
    'issuer-asked',
    'the issuer is asked for its keys, and not believed',
    /as its issuer/,
    following((_header, { iss }) =>
      textOf(iss).startsWith('http') ? `${textOf(iss)}/.well-known/openid-configuration` : '',
    ),
  ],
  [
    'secret-in-base64',
    'the secret is also tried decoded from Base64',
    /decoded from Base64/,
    lenient((token) => isSigned(token, Buffer.from(demo.secret, 'base64'))),
  ],
  [
    'well-known-key',
    'the key of a tutorial is taken too',
    /well-known key/,
    lenient((token) => isSigned(token, 'your-256-bit-secret')),
  ],
  [
    'padding-ignored',
    'padding is ignored',
    /padded/,
    lenient(
      ({ token }) =>
        token.includes('=') &&
        isSigned({ ...read(token), signature: token.slice(token.lastIndexOf('.') + 1).replaceAll('=', '') }),
    ),
  ],
  [
    'plain-base64-taken',
    'plain Base64 is taken',
    /plain Base64/,
    lenient(
      (token) =>
        /[+/]/.test(token.token) &&
        isSigned({ ...token, signature: token.signature.replaceAll('+', '-').replaceAll('/', '_') }),
    ),
  ],
  [
    'spaces-ignored',
    'spaces in a token are ignored',
    /space/,
    lenient(
      (token) =>
        token.token.includes(' ') &&
        !/[a-z] ey/i.test(token.token) &&
        (isSigned({ ...token, signature: token.signature.replaceAll(' ', '') }) ||
          isSigned(read(token.token.replaceAll(' ', '')))),
    ),
  ],
  [
    'dot-after',
    'full stops after a token are ignored',
    /full stop after/,
    lenient(
      (token) =>
        token.token.endsWith('.') && isSigned({ ...token, signature: token.signature.replace(/\.+$/, '') }),
    ),
  ],
  [
    'parts-ignored',
    'parts after the third are ignored',
    /fourth part|two more parts/,
    lenient(
      (token) =>
        isSigned({ ...token, signature: token.signature.split('.')[0] ?? '' }) &&
        token.signature.includes('.'),
    ),
  ],
  [
    'signature-in-hex-taken',
    'the signature may be in hexadecimal digits',
    /hexadecimal digits/,
    lenient(
      (token) =>
        token.signature === Buffer.from(hmac(token.content, demo.secret), 'base64url').toString('hex'),
    ),
  ],
  [
    'json-taken',
    'a token may be written as JSON',
    /written as JSON/,
    takingAny((token) => {
      const { protected: header, payload, signature } = objectOf(token ?? '')
      return isSigned({
        ...read(''),
        content: `${textOf(header)}.${textOf(payload)}`,
        signature: textOf(signature),
      })
    }),
  ],
  [
    'encrypted-taken',
    'a token with five parts is taken',
    /encrypted/,
    takingAny((token) => token?.split('.').length === 5 && read(token).header['alg'] === 'dir'),
  ],
  [
    'expiry-first-of-two',
    'of two exp the first counts',
    /exp stands twice/,
    takingAny(
      (token) =>
        token !== null &&
        isSigned(read(token)) &&
        decoded(token.split('.')[1] ?? '').split('"exp"').length === 3,
    ),
  ],
  [
    'type-required',
    'a token without typ is refused',
    /has no typ/,
    refusing(({ header, token }) => token !== '' && !('typ' in header)),
  ],
  [
    'type-exact',
    'a token whose typ is jwt is refused',
    /typ is in lower case/,
    refusing(({ header }) => header['typ'] === 'jwt'),
  ],
  ['kid-refused', 'a token with a kid is refused', /key id/, refusing(({ header }) => header['kid'] === '1')],
]

/** Hosts that let a token choose its key, or are lenient about its form, or too strict. */
export const tokenKeyFaults: readonly Fault[] = faultsOf(rows)
