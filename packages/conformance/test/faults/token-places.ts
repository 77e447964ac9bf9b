import { security } from '@case-management/contract'
import { demo } from '@case-management/sandbox'
import { partsOf, signed } from '../../src/phases/access/forge-token.ts'
import { textOf } from '../../src/projection/json.ts'
import { callOf, withBody, withHeaders, without, type Call, type Fault } from './fault.ts'
import { faultsOf, type Row } from './lenient-token.ts'
import { cookieOf, queryOf } from './request-parts.ts'

const { header } = security

/** A token that the honest host would take in its own place. */
const isGood = (token: string | null | undefined): token is string => {
  const claims = token ? partsOf(token)?.claims : undefined
  return (
    token !== null &&
    token !== undefined &&
    claims?.['appId'] === demo.appId &&
    signed(claims, demo.secret) === token &&
    Number(claims['exp'] ?? Infinity) > Date.now() / 1000
  )
}

/** A host that also takes a good token from another place. */
const reading =
  (find: (call: Call, own: string | null) => string | null | undefined): Fault['break'] =>
  (honest) =>
  async (request) => {
    const own = request.headers.get(header)
    const found = isGood(own) ? undefined : find(await callOf(request), own)
    return honest(isGood(found) ? withHeaders(request, { [header]: found }) : request)
  }

/** A host that looks for a token in one other header. */
const inHeader = (name: string, prefix = ''): Fault['break'] =>
  reading(({ request }) => {
    const value = request.headers.get(name) ?? ''
    return value.startsWith(prefix) ? value.slice(prefix.length) : null
  })

/** A host that looks for a token in a key of the body, and takes that key away. */
const inBody =
  (name: string): Fault['break'] =>
  (honest) =>
  async (request) => {
    const { body } = await callOf(request)
    const token = body && textOf(body[name])
    if (!body || !isGood(token) || isGood(request.headers.get(header))) return honest(request)
    return honest(withBody(withHeaders(request, { [header]: token }), without(body, name)))
  }

/** A host that finds a good token in what its own header holds. */
const finding = (find: (own: string) => string | undefined): Fault['break'] =>
  reading((_call, own) => (own === null ? null : find(own)))

/** Hosts that take a good token from a place where the contract has none. */
const rows: readonly Row[] = [
  [
    'token-in-authorization-bare',
    'a bare token in Authorization is taken',
    /Authorization only/,
    inHeader('authorization'),
  ],
  [
    'token-in-authorization-jwt',
    'a token in Authorization with JWT before it is taken',
    /with JWT before it only/,
    inHeader('authorization', 'JWT '),
  ],
  ['token-in-x-auth', 'a token in X-Auth is taken', /X-Auth only/, inHeader('x-auth')],
  ['token-in-x-auth-token', 'a token in X-Auth-Token is taken', /X-Auth-Token/, inHeader('x-auth-token')],
  [
    'token-in-x-access-token',
    'a token in X-Access-Token is taken',
    /X-Access-Token/,
    inHeader('x-access-token'),
  ],
  ['token-in-x-api-key', 'a token in X-API-Key is taken', /X-API-Key/, inHeader('x-api-key')],
  ['token-in-token', 'a token in a header token is taken', /header token/, inHeader('token')],
  ['token-in-jwt', 'a token in a header jwt is taken', /header jwt/, inHeader('jwt')],
  [
    'token-in-access-token',
    'a token in a header access_token is taken',
    /header access_token/,
    inHeader('access_token'),
  ],
  [
    'token-in-proxy-authorization',
    'a token in Proxy-Authorization is taken',
    /Proxy-Authorization/,
    inHeader('proxy-authorization', 'Bearer '),
  ],
  [
    'token-in-any-header',
    'a token in any header is taken',
    /in the header .* only/,
    reading(({ request }) => [...request.headers.values()].find((value) => isGood(value))),
  ],
  [
    'token-in-cookie-token',
    'a token in a cookie token is taken',
    /cookie token/,
    reading(({ request }) => cookieOf(request, 'token')),
  ],
  [
    'token-in-cookie-jwt',
    'a token in a cookie jwt is taken',
    /cookie jwt/,
    reading(({ request }) => cookieOf(request, 'jwt')),
  ],
  [
    'token-in-cookie-after-bad',
    'when the token is bad, that of a cookie is taken',
    /beside a good one in a cookie/,
    reading(({ request }, own) => (own === null ? null : cookieOf(request, header))),
  ],
  [
    'token-in-query-auth',
    'a token in the query as auth is taken',
    /query as auth/,
    reading((call) => queryOf(call, 'auth')),
  ],
  [
    'token-in-query-token',
    'a token in the query as token is taken',
    /query as token/,
    reading((call) => queryOf(call, 'token')),
  ],
  [
    'token-in-query-access-token',
    'a token in the query as access_token is taken',
    /query as access_token/,
    reading((call) => queryOf(call, 'access_token')),
  ],
  [
    'token-in-query-jwt',
    'updateTask takes a token in the query as jwt',
    /updateTask .*query as jwt/,
    reading((call) => (call.operation === 'updateTask' ? queryOf(call, 'jwt') : null)),
  ],
  [
    'token-in-query-after-empty',
    'when the token is empty, that of the query is taken',
    /empty token beside a good one in the query/,
    reading((call, own) => (own === '' ? queryOf(call, 'auth') : null)),
  ],
  [
    'token-in-authorization-after-bad',
    'when the token is bad, that of Authorization is taken',
    /bad token beside a good one in the header Authorization/,
    reading(({ request }, own) =>
      own ? request.headers.get('authorization')?.replace('Bearer ', '') : null,
    ),
  ],
  ['token-in-body-auth', 'a token in the body as auth is taken', /body as auth/, inBody('auth')],
  ['token-in-body-token', 'a token in the body as token is taken', /body as token/, inBody('token')],
  [
    'token-in-form',
    'a token in a form is taken',
    /form as access_token/,
    (honest) => async (request) => {
      const { text } = await callOf(request)
      const token = /^access_token=(.+)$/.exec(text)?.[1]
      if (!isGood(token)) return honest(request)
      return honest(
        withBody(withHeaders(request, { [header]: token, 'Content-Type': 'application/json' }), {}),
      )
    },
  ],
  [
    'token-after-any-word',
    'a word before the token is ignored',
    /before it/,
    finding((own) => own.split(' ').at(-1)),
  ],
  [
    'token-bearer-upper-case',
    'BEARER before the token is taken',
    /BEARER/,
    finding((own) => own.replace(/^BEARER /, '')),
  ],
  [
    'token-jwt-prefix',
    'JWT before the token is taken',
    /JWT before/,
    finding((own) => own.replace(/^JWT /, '')),
  ],
  [
    'token-bearer-without-space',
    'Bearer right before the token is taken',
    /Bearer right before/,
    finding((own) => own.replace(/^Bearer(?=e)/, '')),
  ],
  [
    'token-named',
    'a name before the token is ignored',
    /=" before it/,
    finding((own) => own.replace(/^\w+=/, '')),
  ],
  [
    'token-in-quotes',
    'quotes around the token are ignored',
    /quotes/,
    finding((own) => own.replaceAll(/^["']|["']$/g, '')),
  ],
  [
    'token-in-brackets',
    'angle brackets around the token are ignored',
    /angle brackets/,
    finding((own) => own.replaceAll(/[<>]/g, '')),
  ],
  [
    'token-trimmed-widely',
    'blanks of other scripts around the token are ignored',
    /no-break space/,
    finding((own) => own.trim()),
  ],
  [
    'token-decoded',
    'the token is percent-decoded',
    /percent-encoded/,
    finding((own) => decodeURIComponent(own.replaceAll(/%(?![\dA-F]{2})/g, '%25'))),
  ],
  [
    'token-found-in-text',
    'a token is found anywhere in the header',
    /JSON/,
    finding((own) => /eyJ[\w-]+\.[\w-]+\.[\w-]+/.exec(own)?.[0]),
  ],
  [
    'token-with-comma',
    'commas after the token are ignored',
    /comma after it/,
    finding((own) => own.replace(/,$/, '')),
  ],
  [
    'token-first-of-two',
    'of two tokens the first counts',
    /good token and a bad one after a comma/,
    finding((own) => own.split(/,\s*/)[0]),
  ],
  [
    'token-last-of-two',
    'of two tokens the last counts',
    /bad token and a good one/,
    finding((own) => own.split(/,\s*/).at(-1)),
  ],
  [
    'token-any-of-two',
    'of two tokens any may be good',
    /after a semicolon/,
    finding((own) => own.split(/[;,\s]+/).find((part) => isGood(part))),
  ],
  [
    'authorization-beside-token',
    'a bad Authorization beside a good token is refused',
    /token beside a header Authorization/,
    (honest) => (request) =>
      honest(request.headers.has('authorization') ? withHeaders(request, { [header]: 'bad' }) : request),
  ],
  [
    'cookie-before-token',
    'a cookie goes before the header',
    /token beside a cookie/,
    (honest) => (request) =>
      honest(
        cookieOf(request, header)
          ? withHeaders(request, { [header]: cookieOf(request, header) ?? '' })
          : request,
      ),
  ],
]

/** Good tokens that are taken from other places than the header of the contract. */
export const tokenPlaceFaults: readonly Fault[] = faultsOf(rows)
