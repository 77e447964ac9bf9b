import { security } from '@case-management/contract'
import type { TokenWord } from '../../dialect/token-words.ts'
import type { BadToken, Ingredients } from './bad-token.ts'
import { changedAt, withSignature } from './forge-token.ts'

const { header } = security

/** Ways in which the header of the contract holds a good token and something more. */
const written: readonly [id: string, what: string, write: (token: string) => string][] = [
  ['bearer', 'with Bearer before it', (token) => `Bearer ${token}`],
  ['bearer-lower-case', 'with bearer before it', (token) => `bearer ${token}`],
  ['bearer-upper-case', 'with BEARER before it', (token) => `BEARER ${token}`],
  ['bearer-colon', 'with "Bearer:" before it', (token) => `Bearer: ${token}`],
  ['bearer-tab', 'with Bearer and a tab before it', (token) => `Bearer\t${token}`],
  ['bearer-without-space', 'with Bearer right before it', (token) => `Bearer${token}`],
  ['bearer-twice', 'with Bearer twice before it', (token) => `Bearer Bearer ${token}`],
  ['jwt-prefix', 'with JWT before it', (token) => `JWT ${token}`],
  ['token-prefix', 'with Token before it', (token) => `Token ${token}`],
  ['basic-prefix', 'with Basic before it', (token) => `Basic ${token}`],
  ['any-prefix', 'with any word before it', (token) => `x ${token}`],
  ['any-suffix', 'with a word after it', (token) => `${token} x`],
  ...[header, 'token', 'jwt', 'access_token'].map((name): (typeof written)[number] => [
    `named-${name.replace('_', '-')}`,
    `with "${name}=" before it`,
    (token) => `${name}=${token}`,
  ]),
  ['quoted', 'in quotes', (token) => `"${token}"`],
  ['single-quoted', 'in single quotes', (token) => `'${token}'`],
  ['bracketed', 'in angle brackets', (token) => `<${token}>`],
  ['comma-after', 'with a comma after it', (token) => `${token},`],
  ['comma-before', 'with a comma before it', (token) => `, ${token}`],
  ['semicolon-after', 'with a semicolon after it', (token) => `${token};`],
  ['percent-encoded', 'with percent-encoded full stops', (token) => token.replaceAll('.', '%2E')],
  ['no-break-space', 'with a no-break space after it', (token) => `${token}\u00a0`],
  ['in-json', 'in a JSON object', (token) => JSON.stringify({ token })],
  ['in-json-list', 'in a JSON list', (token) => JSON.stringify([token])],
]

/** A host may pass over a word for a kind of credentials, and no page says that it must not. */
const words: Readonly<Record<string, TokenWord>> = {
  bearer: 'Bearer',
  'bearer-lower-case': 'bearer',
  'bearer-upper-case': 'BEARER',
  'jwt-prefix': 'JWT',
  'token-prefix': 'Token',
}

/** Two tokens in the header of the contract. HTTP joins two headers of one name by a comma (RFC 9110, section 5.2). */
const pairs: readonly [id: string, what: string, write: (good: string, bad: string) => string][] = [
  ['twice', 'a good token and another after a comma', (good) => `${good}, ${good}`],
  ['twice-good-first', 'a good token and a bad one after a comma', (good, bad) => `${good}, ${bad}`],
  ['twice-good-last', 'a bad token and a good one after a comma', (good, bad) => `${bad}, ${good}`],
  ['twice-no-space', 'a bad token and a good one after a bare comma', (good, bad) => `${bad},${good}`],
  ['twice-semicolon', 'a good token and a bad one after a semicolon', (good, bad) => `${good};${bad}`],
  ['twice-space', 'a bad token and a good one after a space', (good, bad) => `${bad} ${good}`],
]

/** Headers that hosts of other APIs read a token from, with what they hold. */
const otherHeaders: readonly [id: string, name: string, prefix?: string][] = [
  ['authorization', 'Authorization', 'Bearer '],
  ['authorization-bare', 'Authorization'],
  ['authorization-jwt', 'Authorization', 'JWT '],
  ['authorization-token', 'Authorization', 'Token '],
  ['proxy-authorization', 'Proxy-Authorization', 'Bearer '],
  ...[
    'X-Authorization',
    'X-Forwarded-Authorization',
    'X-Auth',
    'X-Auth-Token',
    'X-Access-Token',
    'X-API-Key',
    'X-JWT',
    'X-JWT-Assertion',
    'X-Token',
    'Auth-Token',
    'Access-Token',
    'Authentication',
    'access_token',
    'id_token',
    'token',
    'jwt',
    'sdk-token',
  ].map((name): (typeof otherHeaders)[number] => [name.toLowerCase().replace('_', '-underscore-'), name]),
]

const otherNames = ['token', 'jwt', 'access_token', 'authorization'] as const

type Beside = NonNullable<BadToken['beside']>

/** Everywhere but the header of the contract. */
const elsewhere: readonly { id: string; where: string; beside: Beside; statuses?: readonly number[] }[] = [
  ...otherHeaders.map(([id, name, prefix = '']) => ({
    id: id === 'authorization' ? id : `header-${id}`,
    where: `in the header ${name}${prefix && ` with ${prefix.trim()} before it`}`,
    beside: ({ token }: Ingredients) => ({ headers: { [name]: `${prefix}${token}` } }),
  })),
  ...[header, ...otherNames].map((name) => ({
    id: name === header ? 'cookie' : `cookie-${name.replace('_', '-')}`,
    where: name === header ? 'in a cookie' : `in a cookie ${name}`,
    beside: ({ token }: Ingredients) => ({ headers: { Cookie: `${name}=${token}` } }),
  })),
  ...[header, ...otherNames].map((name) => ({
    id: `query-${name.replace('_', '-')}`,
    where: `in the query as ${name}`,
    beside: ({ token }: Ingredients) => ({ query: { [name]: token } }),
  })),
  // A key too much in the body is wrong as well, and which of the two is said first is left open.
  ...[header, ...otherNames].map((name) => ({
    id: `body-${name.replace('_', '-')}`,
    where: `in the body as ${name}`,
    statuses: [401, 400, 412],
    beside: ({ token }: Ingredients) => ({ text: JSON.stringify({ [name]: token }) }),
  })),
  {
    id: 'form',
    where: 'in a form as access_token',
    statuses: [401, 400],
    beside: ({ token }: Ingredients) => ({
      text: `access_token=${token}`,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    }),
  },
]

/** Places that a host could fall back to when the header of the contract holds a bad token. */
const fallbacks = new Set([
  'authorization',
  'header-x-access-token',
  'cookie',
  `query-${header}`,
  'query-access-token',
])

/** A good token with another signature. */
function badOf({ token, parts: { signature } }: Ingredients): string {
  return withSignature(token, changedAt(signature, 0))
}

/** Good tokens in other places than the header of the contract, or not as they are in it. */
export const tokenPlaces: readonly BadToken[] = [
  ...written.map(([id, how, write]): BadToken => {
    const word = words[id]
    return {
      id,
      what: `a good token ${how}`,
      make: ({ token }) => write(token),
      ...(word !== undefined && { inferred: true, question: 'token-word', word }),
    }
  }),
  ...pairs.map(([id, what, write]): BadToken => ({
    id,
    what,
    make: (from) => write(from.token, badOf(from)),
  })),
  ...elsewhere.map(({ where, ...place }): BadToken => ({
    ...place,
    what: `a good token ${where} only`,
    make: () => null,
  })),
  ...elsewhere
    .filter(({ id }) => fallbacks.has(id))
    .map(({ id, where, beside }): BadToken => ({
      id: `bad-beside-${id}`,
      what: `a bad token beside a good one ${where}`,
      make: badOf,
      beside,
    })),
  ...elsewhere
    .filter(({ id }) => fallbacks.has(id))
    .map(({ id, where, beside }): BadToken => ({
      id: `empty-beside-${id}`,
      what: `an empty token beside a good one ${where}`,
      make: () => '',
      beside,
    })),
]
