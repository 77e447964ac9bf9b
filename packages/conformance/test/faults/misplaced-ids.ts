import { security } from '@case-management/contract'
import { demo, demoOther } from '@case-management/sandbox'
import { partsOf } from '../../src/phases/access/forge-token.ts'
import { textOf } from '../../src/projection/json.ts'
import { callOf, objectOf, withBody, withHeaders, without, type Call, type Fault } from './fault.ts'
import { faultsOf, type Row } from './lenient-token.ts'
import { cookieOf, queryOf } from './request-parts.ts'

const { header } = security

/** A host that looks for the account in another place when its header does not name one it knows. */
const findingAccount =
  (find: (call: Call) => string | null | undefined, evenBeside = false): Fault['break'] =>
  (honest) =>
  async (request) => {
    const call = await callOf(request)
    const own = request.headers.get('accountid')
    const found = own === null || (evenBeside && own !== demo.accountId) ? find(call) : undefined
    const body = call.body && 'accountId' in call.body && call.operation === 'getTasks'
    if (found !== demo.accountId) return honest(request)
    const known = withHeaders(request, { accountId: found })
    return honest(body && call.body ? withBody(known, without(call.body, 'accountId')) : known)
  }

const rows: readonly Row[] = [
  [
    'account-in-query',
    'accountId may stand in the query',
    /account in the query/,
    findingAccount((call) => queryOf(call, 'accountId')),
  ],
  [
    'account-in-body',
    'accountId may stand in the body',
    /account in the body/,
    findingAccount(({ body }) => body && textOf(body['accountId'])),
  ],
  [
    'account-in-x-account-id',
    'the account may stand in X-Account-Id',
    /X-Account-Id/,
    findingAccount(({ request }) => request.headers.get('x-account-id')),
  ],
  [
    'account-in-cookie',
    'the account may stand in a cookie',
    /account in a cookie/,
    findingAccount(({ request }) => cookieOf(request, 'accountId')),
  ],
  [
    'account-in-token',
    'the account may stand in the token',
    /claim of the token/,
    findingAccount(({ request }) => textOf(partsOf(request.headers.get(header) ?? '')?.claims['accountId'])),
  ],
  [
    'account-of-query-first',
    'an account in the query goes before that of the header',
    /account that does not exist beside one in the query/,
    findingAccount((call) => queryOf(call, 'accountId'), true),
  ],
  [
    'account-first-of-two',
    'of two accounts the first counts',
    /an unknown one in the header/,
    (honest) => (request) =>
      honest(withHeaders(request, { accountId: request.headers.get('accountid')?.split(/,\s*/)[0] ?? null })),
  ],
  [
    'account-last-of-two',
    'of two accounts the last counts',
    /the own one in the header/,
    (honest) => (request) =>
      honest(
        withHeaders(request, { accountId: request.headers.get('accountid')?.split(/,\s*/).at(-1) ?? null }),
      ),
  ],
  [
    'stream-in-query',
    'a stream in the query goes before that of the path',
    /stream that does not exist beside one in the query/,
    (honest) => async (request) => {
      const found = new URL(request.url).searchParams.get('streamId')
      return honest(
        found === demo.streamId
          ? new Request(request.url.replace(/st-[0-9A-Za-z-]+/, found), request)
          : request,
      )
    },
  ],
  [
    'stream-of-other-in-query',
    'a stream in the query that belongs to somebody else is not refused',
    /stream/,
    (honest) => (request) =>
      honest(new Request(request.url.replace(demoOther.streamId, demo.streamId), request)),
  ],
  [
    'task-in-query',
    'a task in the query goes before that of the path',
    /task that does not exist beside one in the query/,
    (honest) => async (request) => {
      const url = new URL(request.url)
      const found = url.searchParams.get('taskId') ?? url.searchParams.get('_id')
      if (!found || !url.pathname.includes('/updateTask/')) return honest(request)
      url.pathname = url.pathname.replace(/[^/]+$/, found)
      return honest(new Request(url, request))
    },
  ],
  [
    'task-in-body',
    'a task in the body goes before that of the path',
    /task that does not exist beside one in the body/,
    (honest) => async (request) => {
      const { operation, body, text } = await callOf(request)
      const found = objectOf(text)?.['_id']
      if (operation !== 'updateTask' || !body || typeof found !== 'string') return honest(request)
      const url = request.url.replace(/[^/]+$/, found)
      return honest(
        withBody(new Request(url, request), { ...without(body, '_id'), name: 'Must not be kept' }),
      )
    },
  ],
  [
    'get-overridden',
    'a GET that a header calls a POST is taken',
    /GET that/,
    (honest) => (request) => {
      const method = request.headers.get('x-http-method-override')
      if (request.method !== 'GET' || method !== 'POST') return honest(request)
      return honest(
        new Request(request.url, {
          method,
          headers: withHeaders(request, { 'content-type': 'application/json' }).headers,
          body: '{}',
        }),
      )
    },
  ],
  [
    'post-overridden',
    'a POST that the query calls a DELETE is taken for one',
    /_method/,
    (honest) => (request) => {
      const method = new URL(request.url).searchParams.get('_method')
      return honest(
        method === 'DELETE' ? new Request(request.url, { method, headers: request.headers }) : request,
      )
    },
  ],
]

/** Identifiers and methods that are taken from other places than those of the contract. */
export const misplacedIdFaults: readonly Fault[] = faultsOf(rows)
