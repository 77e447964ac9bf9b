import { security } from '@case-management/contract'
import { demo, demoOther, mintToken } from '@case-management/sandbox'
import { partsOf, signedUnder, type TokenParts } from '../../src/phases/access/forge-token.ts'
import { isObject, textOf } from '../../src/projection/json.ts'
import { callOf, json, refusing, replaced, withBody, withHeaders, type Fault } from './fault.ts'

/** What is sent as the type of a body, in lower case. */
const typeOf = (request: Request) => (request.headers.get('content-type') ?? '').toLowerCase()

const asJson = (request: Request) => withHeaders(request, { 'content-type': 'application/json' })

/** Takes more than JSON for JSON. */
function readLeniently(text: string): unknown {
  try {
    JSON.parse(text)
    return undefined
  } catch {
    const strict = text.replaceAll(/\/\*.*?\*\/|\/\/.*$/gms, '').replaceAll(/,(\s*[}\]])/g, '$1')
    try {
      return JSON.parse(strict)
    } catch {
      return undefined
    }
  }
}

/** Every text inside a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return isObject(value) ? Object.values(value).flatMap(textsIn) : []
}

/** Fails over some texts that are valid. */
const failingOver = (
  operation: string,
  key: string,
  status: number,
  isOdd: (text: string) => boolean,
): Fault['break'] => {
  return (honest) => async (request) => {
    const call = await callOf(request)
    return call.operation === operation && textsIn(call.body?.[key]).some(isOdd)
      ? json({ errors: [{ msg: `/${key} cannot be taken`, code: status }] }, status)
      : honest(request)
  }
}

/** Trusts a key that the token names itself. */
const trusting = (keyOf: (header: TokenParts['header']) => string | undefined): Fault['break'] => {
  return (honest) => async (request) => {
    const token = request.headers.get(security.header) ?? ''
    const parts = partsOf(token)
    const key = parts && keyOf(parts.header)
    const trusted =
      parts !== undefined && key !== undefined && signedUnder(parts.header, parts.claims, key) === token
    return honest(trusted ? withHeaders(request, { [security.header]: await mintToken(demo) }) : request)
  }
}

/** Hosts that take what is nearly right, refuse what is right in an unusual way, or tell too much. */
export const nearlyFaults: readonly Fault[] = [
  {
    id: 'lenient-json',
    class: 'robustness',
    wfc: 102,
    what: 'comments and commas too many in the body are taken',
    tells: /comma|comment/,
    break: (honest) => async (request) => {
      const read = readLeniently(await request.clone().text())
      return honest(read === undefined ? request : withBody(request, read))
    },
  },
  {
    id: 'types-like-json-accepted',
    class: 'robustness',
    what: 'every content type that ends in json is taken',
    tells: /content type (text\/json|application\/.*json)/,
    break: (honest) => (request) => honest(/[/+]json$/.test(typeOf(request)) ? asJson(request) : request),
  },
  {
    id: 'empty-type-accepted',
    class: 'robustness',
    what: 'a body with an empty content type is taken for JSON',
    tells: /empty content type/,
    break: (honest) => (request) =>
      honest(request.method === 'POST' && typeOf(request) === '' ? asJson(request) : request),
  },
  {
    id: 'options-answered',
    class: 'robustness',
    what: 'OPTIONS is answered as if it did something',
    tells: /OPTIONS/,
    break: (honest) => (request) =>
      request.method === 'OPTIONS' ? Promise.resolve(new Response(null, { status: 204 })) : honest(request),
  },
  {
    id: 'search-length-in-units',
    class: 'robustness',
    what: 'searchText is measured in units of UTF-16, so that emoji count twice',
    tells: /characters.*searchText/,
    break: failingOver('getTasks', 'searchText', 412, (text) => text.length > 256),
  },
  {
    id: 'desc-length-in-bytes',
    class: 'robustness',
    what: 'desc is measured in bytes',
    tells: /characters.*desc/,
    break: failingOver('updateTask', 'desc', 412, (text) => Buffer.byteLength(text) > 16_384),
  },
  {
    id: 'zero-in-tags-500',
    class: 'robustness',
    wfc: 100,
    what: 'a label with the character U+0000 makes the host fail',
    tells: /500|zero in every text/,
    break: failingOver('updateTask', 'tags', 500, (text) => text.includes('\0')),
  },
  {
    id: 'emoji-in-queues-500',
    class: 'robustness',
    wfc: 100,
    what: 'an emoji in the filter queues makes the host fail',
    tells: /500|emoji in every text/,
    break: failingOver('getTasks', 'queues', 500, (text) => /[\u{10000}-\u{10ffff}]/u.test(text)),
  },
  {
    id: 'attachments-nested-without-end',
    class: 'robustness',
    what: 'attachments may be nested deeper than the limit',
    tells: /nested one level too deep/,
    break: (honest) => async (request) => {
      const { operation, body } = await callOf(request)
      const response = await honest(request.clone())
      return operation === 'updateTask' && body && 'attachments' in body && response.status === 400
        ? honest(withBody(request, {}))
        : response
    },
  },
  {
    id: 'encoding-declared-wrong',
    class: 'headers',
    what: 'the content type declares ISO-8859-1 over UTF-8',
    tells: /encoding iso-8859-1/,
    break: refusing(200, async (response) => {
      const wrong = replaced(response, await response.text())
      wrong.headers.set('content-type', 'application/json; charset=ISO-8859-1')
      return wrong
    }),
  },
  {
    id: 'key-of-the-token-trusted',
    class: 'access',
    wfc: 205,
    what: 'a token is checked with the key in its own header (jwk)',
    tells: /its own header/,
    break: trusting(({ jwk }) =>
      isObject(jwk) && typeof jwk['k'] === 'string'
        ? Buffer.from(jwk['k'], 'base64url').toString()
        : undefined,
    ),
  },
  {
    id: 'key-file-of-the-token-trusted',
    class: 'access',
    wfc: 205,
    what: 'a token is checked with the file that its header names (kid)',
    tells: /\(kid\)/,
    break: trusting(({ kid }) => (textOf(kid ?? '').endsWith('/dev/null') ? '' : undefined)),
  },
  {
    id: 'account-by-beginning',
    class: 'access',
    what: 'of the account only the first twenty characters count',
    tells: /the account (with|without)/,
    break: (honest) => (request) => {
      const account = request.headers.get('accountid') ?? ''
      return honest(
        account.startsWith(demo.accountId.slice(0, 20))
          ? withHeaders(request, { accountid: demo.accountId })
          : request,
      )
    },
  },
  {
    id: 'stream-by-beginning',
    class: 'access',
    what: 'of the stream only the beginning counts on an update',
    tells: /updateTask.*the stream (with|without)/,
    break: (honest) => async (request) => {
      const { operation } = await callOf(request)
      const near = new RegExp(`${demo.streamId.slice(0, 30)}[0-9a-z-]*`)
      return honest(
        operation === 'updateTask' ? new Request(request.url.replace(near, demo.streamId), request) : request,
      )
    },
  },
  {
    id: 'account-of-another-app-told',
    class: 'access',
    wfc: 204,
    what: 'the refusal tells that an account exists and belongs to another app',
    tells: /somebody else.*does not exist/,
    break: refusing(400, (response, { request }) =>
      request.headers.get('accountid') === demoOther.accountId
        ? json({ errors: [{ msg: 'Account belongs to another app', code: 400 }] }, 400)
        : response,
    ),
  },
  {
    id: 'unknown-task-with-nothing-to-do',
    class: 'update',
    what: 'an empty update of an unknown task is answered with 412 and not 400',
    tells: /empty update of an unknown task/,
    break: refusing(400, async (response, { operation, text }) =>
      operation === 'updateTask' && text === '{}' ? replaced(response, await response.text(), 412) : response,
    ),
  },
]
