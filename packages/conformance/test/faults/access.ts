import { textOf } from '../../src/projection/json.ts'
import { security } from '@case-management/contract'
import { demo } from '@case-management/sandbox'
import { partsOf, type TokenParts } from '../../src/phases/access/forge-token.ts'
import { callOf, json, listOf, refusing, replaced, withHeaders, type Fault, type Host } from './fault.ts'
import { good, seconds, takingAny } from './token-kit.ts'

/** A host that lets another account or stream through to its own tasks. */
function passing(change: (request: Request) => Request): Fault['break'] {
  return (honest) => (request) => honest(change(request))
}

const claim = (parts: TokenParts | undefined, name: string) => parts?.claims[name]
const isHmac = (parts: TokenParts | undefined) => /^HS(256|384|512)$/.test(textOf(parts?.header['alg']))

/** Callers who get in and should not, and callers who stay out and should not. */
export const accessFaults: readonly Fault[] = [
  {
    id: 'no-token',
    class: 'access',
    wfc: 205,
    what: 'a request without a token is served',
    tells: /no token/,
    break: takingAny((token) => token === null),
  },
  {
    id: 'no-token-on-update',
    class: 'access',
    wfc: 205,
    what: 'an update without a token is served',
    tells: /updateTask.*no token/,
    break: takingAny((token, _, { operation }) => token === null && operation === 'updateTask'),
  },
  {
    id: 'empty-token',
    class: 'access',
    wfc: 205,
    what: 'an empty token is served',
    tells: /empty token/,
    break: takingAny((token) => token === ''),
  },
  {
    id: 'any-text',
    class: 'access',
    wfc: 205,
    what: 'any text is taken for a token',
    tells: /no token|that is/,
    break: takingAny((token, parts) => token !== null && token !== '' && !parts),
  },
  {
    id: 'signature-not-checked',
    class: 'access',
    wfc: 205,
    what: 'the signature is not checked',
    tells: /signature|changed after signing|another key/,
    break: takingAny(
      (_, parts) =>
        isHmac(parts) &&
        claim(parts, 'appId') === demo.appId &&
        Number(claim(parts, 'exp') ?? Infinity) > seconds() &&
        !(Number(claim(parts, 'nbf') ?? 0) > seconds()),
    ),
  },
  {
    id: 'alg-none',
    class: 'access',
    wfc: 205,
    what: 'unsigned tokens that say alg: none are taken',
    tells: /alg: none/,
    break: takingAny((_, parts) => parts?.header['alg'] === 'none'),
  },
  {
    id: 'alg-none-any-case',
    class: 'access',
    wfc: 205,
    what: 'unsigned tokens that say alg: NONE are taken',
    tells: /alg: NONE/,
    break: takingAny((_, parts) => parts?.header['alg'] === 'NONE'),
  },
  {
    id: 'alg-hs512',
    class: 'access',
    wfc: 205,
    what: 'tokens signed with HS512 are taken',
    tells: /HS512/,
    break: takingAny((_, parts) => parts?.header['alg'] === 'HS512'),
  },
  {
    id: 'expired',
    class: 'access',
    wfc: 205,
    what: 'expired tokens are taken',
    tells: /expired/,
    break: takingAny((_, parts) => Number(claim(parts, 'exp') ?? Infinity) < seconds()),
  },
  {
    id: 'expired-leeway-of-an-hour',
    class: 'access',
    wfc: 205,
    what: 'tokens are taken for an hour after they expired',
    tells: /expired ten minutes/,
    break: takingAny(
      (_, parts) =>
        Number(claim(parts, 'exp') ?? Infinity) < seconds() && Number(claim(parts, 'exp')) > seconds() - 3600,
    ),
  },
  {
    id: 'not-yet-valid',
    class: 'access',
    wfc: 205,
    what: 'tokens are taken before they are valid',
    tells: /valid only in/,
    break: takingAny((_, parts) => Number(claim(parts, 'nbf') ?? 0) > seconds()),
  },
  {
    id: 'app-id-optional',
    class: 'access',
    wfc: 205,
    what: 'a token without appId is taken',
    tells: /without the claim appId/,
    break: takingAny(
      (_, parts) =>
        parts !== undefined && isHmac(parts) && !('appId' in parts.claims) && !('appid' in parts.claims),
    ),
  },
  {
    id: 'app-id-any-case',
    class: 'access',
    wfc: 205,
    what: 'the claim appId may be spelt appid',
    tells: /lower case/,
    break: takingAny((_, parts) => parts !== undefined && 'appid' in parts.claims),
  },
  {
    id: 'unknown-app',
    class: 'access',
    wfc: 205,
    what: 'tokens of unknown apps are taken',
    tells: /does not exist/,
    break: takingAny(
      (_, parts) =>
        isHmac(parts) &&
        typeof claim(parts, 'appId') === 'string' &&
        /^cs-0{8}/.test(textOf(claim(parts, 'appId'))),
    ),
  },
  {
    id: 'scope-not-checked',
    class: 'access',
    wfc: 206,
    what: 'the API scope is not checked',
    tells: /without the API scope/,
    break: takingAny(
      (_, parts) =>
        typeof claim(parts, 'appId') === 'string' &&
        claim(parts, 'appId') !== demo.appId &&
        !/^cs-0{8}/.test(textOf(claim(parts, 'appId'))),
    ),
  },
  {
    id: 'bearer-taken',
    class: 'access',
    what: 'a token with Bearer before it is taken',
    tells: /Bearer/,
    break: takingAny((token) => token?.startsWith('Bearer ') ?? false),
  },
  {
    id: 'expiry-required',
    class: 'access',
    what: 'a token without exp is refused',
    tells: /nothing but the app/,
    break: (honest) => async (request) => {
      const parts = partsOf(request.headers.get(security.header) ?? '')
      return parts && !('exp' in parts.claims)
        ? honest(withHeaders(request, { [security.header]: 'no-expiry' }))
        : honest(request)
    },
  },
  {
    id: 'account-optional',
    class: 'access',
    wfc: 102,
    what: 'accountId may be left out',
    tells: /without accountId/,
    break: passing((request) =>
      request.headers.has('accountid') ? request : withHeaders(request, { accountId: demo.accountId }),
    ),
  },
  {
    id: 'account-not-checked',
    class: 'access',
    wfc: 206,
    what: 'any accountId is taken',
    tells: /account/,
    break: passing((request) =>
      request.headers.get('accountid') ? withHeaders(request, { accountId: demo.accountId }) : request,
    ),
  },
  {
    id: 'stream-not-checked',
    class: 'access',
    wfc: 206,
    what: 'any stream is taken',
    tells: /stream/,
    break: passing((request) => new Request(request.url.replace(/st-[0-9A-Za-z-]+/, demo.streamId), request)),
  },
  {
    id: 'foreign-task-shown',
    class: 'access',
    wfc: 206,
    what: 'a search also shows a task of another account',
    tells: /account/,
    break: (honest) => async (request) => {
      const { operation } = await callOf(request)
      const response = await honest(request)
      if (operation !== 'getTasks' || response.status !== 200) return response
      const page: Record<string, unknown> = JSON.parse(await response.text())
      const results = listOf(page['results'])
      const last = results.at(-1)
      if (last) results[results.length - 1] = { ...last, accountId: '6810a48a8b40a4e0175cxxxx' }
      return replaced(response, { ...page, results })
    },
  },
  {
    id: 'foreign-stream-as-empty',
    class: 'access',
    what: 'the stream of somebody else is answered with an empty page',
    tells: /stream/,
    break: refusing(400, async (response, { operation }) =>
      operation === 'getTasks' && /stream/i.test(await response.clone().text())
        ? json({ results: [], page: 1, limit: 50, hasMore: false, totalPages: 0, totalResults: 0 })
        : response,
    ),
  },
  {
    id: 'status-403',
    class: 'access',
    what: 'a bad token is answered with 403',
    tells: /403/,
    break: refusing(401, async (response) => replaced(response, await response.clone().text(), 403)),
  },
  {
    id: 'code-401',
    class: 'access',
    wfc: 101,
    what: 'the code of a 401 is 401 and not 4002',
    tells: /4002/,
    break: refusing(401, (response) =>
      replaced(response, { errors: [{ msg: 'Invalid SDK credentials', code: 401 }] }),
    ),
  },
  {
    id: 'refused-and-done',
    class: 'access',
    wfc: 205,
    what: 'an update without a token is refused and done all the same',
    tells: /all the same/,
    break: (honest) => async (request) => {
      const { operation } = await callOf(request)
      if (operation === 'updateTask' && !request.headers.has(security.header)) {
        await honest(withHeaders(request, { [security.header]: await good() }))
      }
      return honest(request)
    },
  },
  {
    id: 'token-cached-by-account',
    class: 'access',
    wfc: 205,
    what: 'after one good request any token of the same length is taken',
    tells: /signature/,
    break: (honest) => {
      let known = 0
      const observed: Host = async (request) => {
        const token = request.headers.get(security.header) ?? ''
        if (known === token.length && known > 0)
          return honest(withHeaders(request, { [security.header]: await good() }))
        const response = await honest(request)
        if (response.status === 200) known = token.length
        return response
      }
      return observed
    },
  },
  {
    id: 'refusal-tells-task',
    class: 'access',
    wfc: 204,
    what: 'a refused request is told what it would have found',
    tells: /gives away/,
    break: (honest) => async (request) => {
      const { operation } = await callOf(request)
      const response = await honest(request.clone())
      if (operation !== 'getTasks' || response.status !== 401) return response
      const found = await honest(withHeaders(request, { [security.header]: await good() }))
      const body: Record<string, unknown> = JSON.parse(await response.text())
      const page: Record<string, unknown> = JSON.parse(await found.text())
      return replaced(response, { ...body, totalResults: page['totalResults'] ?? 0 })
    },
  },
]
