import { security } from '@case-management/contract'
import { demo, demoOther, demoWithoutScope, mintToken } from '@case-management/sandbox'
import { partsOf, signed, type TokenParts } from '../../src/phases/access/forge-token.ts'
import { isObject, textOf } from '../../src/projection/json.ts'
import {
  callOf,
  isRefusedAs,
  json,
  objectOf,
  refusing,
  replaced,
  withHeaders,
  type Call,
  type Fault,
  type Host,
} from './fault.ts'
import { good, seconds, taking } from './token-kit.ts'

/** Whether the claims of a token are those of the demo app, in time. */
function isInOrder(parts: TokenParts | undefined): boolean {
  const { appId, exp, nbf } = parts?.claims ?? {}
  return (
    parts?.header['alg'] === 'HS256' &&
    appId === demo.appId &&
    (exp === undefined || (typeof exp === 'number' && exp > seconds())) &&
    (nbf === undefined || Number(nbf) <= seconds())
  )
}

/** The signature that a token should have. */
function rightSignature(token: string): string {
  const [header = '', claims = ''] = token.split('.')
  const parts = partsOf(`${header}.${claims}.x`)
  const whole = parts ? signed(parts.claims, demo.secret) : ''
  return whole.startsWith(`${header}.${claims}.`) ? whole.slice(whole.lastIndexOf('.') + 1) : ''
}

/** Compares only a part of the signature. */
const comparing = (part: (signature: string) => string): Fault['break'] =>
  taking((token, parts) => {
    const right = rightSignature(token)
    return isInOrder(parts) && right !== '' && part(parts?.signature ?? '') === part(right)
  })

/** Takes claims of an app in forms that name none. */
const readingApp = (read: (claimed: unknown) => boolean): Fault['break'] =>
  taking((token, parts) => {
    const claimed = parts?.claims['appId']
    return (
      parts !== undefined &&
      claimed !== demo.appId &&
      read(claimed) &&
      signed(parts.claims, demo.secret) === token &&
      Number(parts.claims['exp'] ?? Infinity) > seconds()
    )
  })

/** Says something more in each refusal. */
const telling = (status: number, more: (call: Call, token: string) => string): Fault['break'] =>
  refusing(status, async (response, call) => {
    const body = objectOf(await response.clone().text()) ?? {}
    const [error] = Array.isArray(body['errors']) ? body['errors'] : []
    const told = more(call, call.request.headers.get(security.header) ?? '')
    return replaced(response, {
      ...body,
      errors: [
        { ...(isObject(error) && error), msg: `${isObject(error) ? textOf(error['msg']) : ''} ${told}` },
      ],
    })
  })

/** Tokens that are nearly right, and answers that tell too much. */
export const tokenFaults: readonly Fault[] = [
  {
    id: 'signature-first-twenty',
    class: 'access',
    wfc: 205,
    what: 'only the first 20 characters of a signature are compared',
    tells: /signature/,
    break: comparing((signature) => signature.slice(0, 20)),
  },
  {
    id: 'signature-last-twenty',
    class: 'access',
    wfc: 205,
    what: 'only the last 20 characters of a signature are compared',
    tells: /signature/,
    break: comparing((signature) => signature.slice(-20)),
  },
  {
    id: 'signature-but-the-end',
    class: 'access',
    wfc: 205,
    what: 'the last character of a signature is not compared',
    tells: /signature/,
    break: comparing((signature) => signature.slice(0, 42)),
  },
  {
    id: 'signature-any-case',
    class: 'access',
    wfc: 205,
    what: 'signatures are compared without regard to case',
    tells: /signature is in capitals/,
    break: comparing((signature) => signature.toLowerCase()),
  },
  {
    id: 'signature-prefix-enough',
    class: 'access',
    wfc: 205,
    what: 'a signature that is the beginning of the right one is taken',
    tells: /signature/,
    break: taking(
      (token, parts) =>
        isInOrder(parts) &&
        parts?.signature !== '' &&
        rightSignature(token).startsWith(parts?.signature ?? '.'),
    ),
  },
  {
    id: 'signature-seen-before',
    class: 'access',
    wfc: 205,
    what: 'a signature that was good once is good under any token',
    tells: /signature of another|changed after signing|written anew/,
    break: (honest) => {
      const seen = new Set<string>()
      const host: Host = async (request) => {
        const parts = partsOf(request.headers.get(security.header) ?? '')
        if (parts && seen.has(parts.signature) && isInOrder(parts)) {
          return honest(withHeaders(request, { [security.header]: await good() }))
        }
        const response = await honest(request)
        if (parts && response.status === 200) seen.add(parts.signature)
        return response
      }
      return host
    },
  },
  {
    id: 'app-id-as-list',
    class: 'access',
    wfc: 205,
    what: 'the claim appId may be a list',
    tells: /is a list/,
    break: readingApp((claimed) => Array.isArray(claimed) && claimed[0] === demo.appId),
  },
  {
    id: 'app-id-trimmed',
    class: 'access',
    wfc: 205,
    what: 'spaces around the claim appId are ignored',
    tells: /spaces around/,
    break: readingApp((claimed) => textOf(claimed).trim() === demo.appId),
  },
  {
    id: 'app-id-ignoring-case',
    class: 'access',
    wfc: 205,
    what: 'the claim appId is compared without regard to case',
    tells: /in capitals/,
    break: readingApp((claimed) => textOf(claimed).toLowerCase() === demo.appId.toLowerCase()),
  },
  {
    id: 'app-id-empty-means-default',
    class: 'access',
    wfc: 205,
    what: 'an empty appId stands for the first app',
    tells: /is empty/,
    break: readingApp((claimed) => claimed === ''),
  },
  {
    id: 'app-id-by-beginning',
    class: 'access',
    wfc: 205,
    what: 'the beginning of an appId is enough',
    tells: /lacks its last character/,
    break: readingApp((claimed) => textOf(claimed).length > 8 && demo.appId.startsWith(textOf(claimed))),
  },
  {
    id: 'app-not-tied-to-key',
    class: 'access',
    wfc: 205,
    what: 'a token may be signed with the secret of any known app',
    tells: /secret of another app/,
    break: taking(
      (token, parts) =>
        isInOrder(parts) && parts !== undefined && signed(parts.claims, demoWithoutScope.secret) === token,
    ),
  },
  {
    id: 'expired-within-a-minute',
    class: 'access',
    wfc: 205,
    what: 'tokens are taken for a minute after they expired',
    tells: /just expired|fraction/,
    break: taking((token, parts) => {
      const exp = Number(parts?.claims['exp'] ?? 0)
      return (
        exp < seconds() &&
        exp > seconds() - 60 &&
        parts !== undefined &&
        signed(parts.claims, demo.secret) === token
      )
    }),
  },
  {
    id: 'expiry-zero-means-never',
    class: 'access',
    wfc: 205,
    what: 'an exp of 0 means that a token never expires',
    tells: /exp is 0/,
    break: taking(
      (token, parts) => parts?.claims['exp'] === 0 && signed(parts.claims, demo.secret) === token,
    ),
  },
  {
    id: 'expiry-in-milliseconds',
    class: 'access',
    what: 'exp is taken for milliseconds, so that good tokens have expired',
    tells: /a token that expires/,
    break: (honest) => (request) => {
      const exp = partsOf(request.headers.get(security.header) ?? '')?.claims['exp']
      return honest(
        typeof exp === 'number' && Math.floor(exp) === 4_102_444_800
          ? withHeaders(request, { [security.header]: 'expired' })
          : request,
      )
    },
  },
  {
    id: 'expiry-needs-whole-number',
    class: 'access',
    what: 'updateTask refuses an exp with a fraction',
    tells: /updateTask.* a token whose expiry has a fraction/,
    break: (honest) => async (request) => {
      const exp = partsOf(request.headers.get(security.header) ?? '')?.claims['exp']
      const { operation } = await callOf(request)
      return honest(
        operation === 'updateTask' && typeof exp === 'number' && !Number.isInteger(exp)
          ? withHeaders(request, { [security.header]: 'fraction' })
          : request,
      )
    },
  },
  {
    id: 'bearer-any-case',
    class: 'access',
    what: 'a token with bearer in small letters before it is taken',
    tells: /bearer before/,
    break: taking((token) => token.startsWith('bearer ')),
  },
  {
    id: 'authorization-header',
    class: 'access',
    what: 'the token may come in the header Authorization',
    tells: /Authorization/,
    break: (honest) => async (request) =>
      !request.headers.has(security.header) && request.headers.has('authorization')
        ? honest(withHeaders(request, { [security.header]: await good() }))
        : honest(request),
  },
  {
    id: 'refusal-repeats-token',
    class: 'access',
    wfc: 204,
    what: 'a 401 repeats the token that was sent',
    tells: /repeats the token/,
    break: telling(401, (_, token) => token),
  },
  {
    id: 'refusal-repeats-signature',
    class: 'access',
    wfc: 204,
    what: 'a 401 repeats the beginning of the signature',
    tells: /repeats the token/,
    break: telling(401, (_, token) => `bad signature ${(partsOf(token)?.signature ?? '').slice(0, 24)}…`),
  },
  {
    id: 'header-repeats-token',
    class: 'access',
    wfc: 204,
    what: 'a 401 repeats the token in a header',
    tells: /repeats the token/,
    break: refusing(401, async (response, { request }) => {
      const answer = replaced(response, await response.clone().text())
      const token = request.headers.get(security.header) ?? ''
      answer.headers.set('www-authenticate', `JWT error="invalid" token="${token}"`)
      return answer
    }),
  },
  {
    id: 'wrong-account-repeats-token',
    class: 'access',
    wfc: 204,
    what: 'a 400 for a wrong account repeats the token',
    tells: /repeats the token/,
    break: telling(400, (_, token) => token),
  },
  {
    id: 'refusal-tells-secret',
    class: 'access',
    wfc: 204,
    what: 'a 401 for a wrong signature tells the secret of the app',
    tells: /secret/,
    break: telling(401, () => demo.secret),
  },
  {
    id: 'refusal-tells-owner',
    class: 'access',
    wfc: 204,
    what: 'a 400 for an unknown stream lists the accounts that there are',
    tells: /belongs to somebody else/,
    break: telling(400, () => `known: ${demo.accountId}, ${demoOther.accountId}`),
  },
  {
    id: 'foreign-task-found-by-id',
    class: 'access',
    wfc: 206,
    what: 'a task of another account is changed by its id under the own account',
    tells: /task of somebody else/,
    break: (honest, dialect) => async (request) => {
      const { operation } = await callOf(request)
      const response = await honest(request.clone())
      const isRefused = isRefusedAs(400, response, dialect)
      if (operation !== 'updateTask' || !isRefused || !/\/ti-8/.test(request.url)) return response
      return honest(
        new Request(request.url.replace(demo.streamId, demoOther.streamId), {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            accountId: demoOther.accountId,
            [security.header]: await mintToken(demoOther),
          },
          body: await request.text(),
        }),
      )
    },
  },
  {
    id: 'foreign-task-silently-ignored',
    class: 'access',
    what: 'an update of a task of another account is answered with 200 and an empty object',
    tells: /task of somebody else|caseId/,
    break: refusing(400, (response, { request }) => (/\/ti-8/.test(request.url) ? json({}) : response)),
  },
  {
    id: 'foreign-stream-with-own-account-on-update',
    class: 'access',
    wfc: 206,
    what: 'updateTask does not look at the stream',
    tells: /updateTask.*stream/,
    break: (honest) => async (request) => {
      const { operation } = await callOf(request)
      return honest(
        operation === 'updateTask'
          ? new Request(request.url.replace(demoOther.streamId, demo.streamId), request)
          : request,
      )
    },
  },
]
