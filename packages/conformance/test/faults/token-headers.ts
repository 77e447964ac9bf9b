import { parseBody } from '../../src/check/answer.ts'
import { textOf } from '../../src/projection/json.ts'
import { demo } from '@case-management/sandbox'
import type { Fault } from './fault.ts'
import { algIs, algOf, decoded, faultsOf, isSigned, lenient, read, type Row } from './lenient-token.ts'
import { takingAny } from './token-kit.ts'

const rows: readonly Row[] = [
  ['alg-lower-case', 'alg may be in lower case', /algorithm in lower case/, algIs((alg) => alg === 'hs256')],
  [
    'alg-any-case',
    'alg is compared without regard to case',
    /one capital|lower case/,
    algIs((alg) => alg.toUpperCase() === 'HS256'),
  ],
  [
    'alg-trimmed',
    'blanks around alg are ignored',
    /with a space (after|before) it/,
    algIs((alg) => alg.trim() === 'HS256'),
  ],
  [
    'alg-by-beginning',
    'an alg that begins with HS256 is taken',
    /character more/,
    algIs((alg) => alg.startsWith('HS256')),
  ],
  ['alg-not-read', 'alg is not looked at', /algorithm|alg/, lenient((token) => isSigned(token))],
  [
    'alg-optional',
    'alg may be left out',
    /says no algorithm/,
    lenient((token) => isSigned(token) && algOf(token) === undefined),
  ],
  [
    'alg-null',
    'an alg of null stands for the usual one',
    /as null/,
    lenient((token) => isSigned(token) && algOf(token) === null),
  ],
  [
    'alg-in-list',
    'alg may be a list',
    /in a list/,
    lenient((token) => isSigned(token) && Array.isArray(algOf(token))),
  ],
  [
    'alg-empty',
    'an empty alg stands for the usual one',
    /empty text/,
    lenient((token) => isSigned(token) && algOf(token) === ''),
  ],
  [
    'alg-key-any-case',
    'alg may be spelt ALG',
    /as ALG/,
    lenient((token) => isSigned(token) && token.header['ALG'] === 'HS256'),
  ],
  [
    'alg-none-trimmed',
    'an unsigned token that says "none " is taken',
    /none with a space/,
    lenient((token) => token.signature === '' && textOf(algOf(token)).trim() === 'none'),
  ],
  [
    'alg-null-means-none',
    'an unsigned token whose alg is null is taken',
    /unsigned token whose alg is null/,
    lenient((token) => token.signature === '' && algOf(token) === null),
  ],
  [
    'alg-missing-means-none',
    'an unsigned token without alg is taken',
    /unsigned token that says no algorithm/,
    lenient((token) => token.signature === '' && token.headerText !== '' && !('alg' in token.header)),
  ],
  [
    'alg-first-of-two',
    'of two alg the first counts',
    /first and none last/,
    lenient((token) => isSigned(token) && /"alg":"HS256".*"alg":"none"/.test(token.headerText)),
  ],
  [
    'alg-first-of-two-none',
    'of two alg the first counts, even none',
    /says none first/,
    lenient((token) => token.signature === '' && /"alg":"none".*"alg"/.test(token.headerText)),
  ],
  [
    'alg-hs384-honoured',
    'tokens signed with HS384 are taken',
    /HS384/,
    lenient((token) => algOf(token) === 'HS384' && isSigned(token, demo.secret, 'sha384')),
  ],
  [
    'alg-asymmetric-as-hmac',
    'ES256 over an HMAC signature is taken',
    /ES256 over/,
    algIs((alg) => /^(?:RS|ES|PS)/.test(alg)),
  ],
  [
    'alg-eddsa-as-hmac',
    'EdDSA over an HMAC signature is taken',
    /EdDSA over/,
    algIs((alg) => alg === 'EdDSA'),
  ],
  [
    'signed-with-any-hash',
    'the signature may be of any hash',
    /SHA512|SHA1/,
    lenient((token) =>
      ['sha1', 'sha512'].some((hash) => algOf(token) === 'HS256' && isSigned(token, demo.secret, hash)),
    ),
  ],
  [
    'crit-ignored',
    'crit is ignored',
    /critical/,
    lenient((token) => isSigned(token) && 'crit' in token.header),
  ],
  [
    'crit-empty-ignored',
    'an empty crit is ignored',
    /empty list of critical/,
    lenient(
      (token) => isSigned(token) && Array.isArray(token.header['crit']) && token.header['crit'].length === 0,
    ),
  ],
  [
    'crit-of-claims',
    'crit may name claims',
    /exp critical/,
    lenient(
      (token) =>
        isSigned(token) &&
        textOf(token.header['crit']) === textOf(['exp']) &&
        JSON.stringify(token.header['crit']) === '["exp"]',
    ),
  ],
  [
    'b64-ignored',
    'b64 is ignored',
    /b64/,
    lenient((token) => isSigned(token) && token.header['b64'] === false),
  ],
  [
    'header-not-an-object',
    'the header may be a list',
    /header is a list/,
    lenient((token) => isSigned(token) && token.headerText.startsWith('[')),
  ],
  [
    'header-not-read',
    'the header need not be JSON',
    /header is no JSON|single quotes/,
    lenient((token) => isSigned(token) && parseBody(token.headerText) === undefined),
  ],
  [
    'payload-in-list',
    'the claims may stand in a list',
    /payload is a list/,
    takingAny(
      (token) =>
        token !== null && isSigned(read(token)) && decoded(token.split('.')[1] ?? '').startsWith('['),
    ),
  ],
  [
    'payload-nested',
    'a token inside a token is taken',
    /payload is a good token/,
    takingAny((token) => token !== null && read(token).header['cty'] === 'JWT' && isSigned(read(token))),
  ],
]

/** Hosts that are lenient about what a token says of itself: its algorithm, and what is critical. */
export const tokenHeaderFaults: readonly Fault[] = faultsOf(rows)
