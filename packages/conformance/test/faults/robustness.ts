import { textOf } from '../../src/projection/json.ts'
import { setTimeout as wait } from 'node:timers/promises'
import {
  asking,
  callOf,
  json,
  objectOf,
  refusing,
  replaced,
  withBody,
  withHeaders,
  type Fault,
  type Host,
} from './fault.ts'

const page = { results: [], page: 1, limit: 50, hasMore: false, totalPages: 0, totalResults: 0 }

/** A trace as servers print it. */
const trace =
  'TypeError: x is undefined\n    at handle (file:///srv/app/handler.js:12:7)\n    at next (file:///srv/app/app.js:1:2)'

/** Hosts that break down over what is odd, or answer it in a way of their own. */
export const robustnessFaults: readonly Fault[] = [
  {
    id: 'malformed-json-500',
    class: 'robustness',
    wfc: 100,
    what: 'malformed JSON is answered with 500',
    tells: /500/,
    break: (honest) => async (request) => {
      const text = await request.clone().text()
      return request.method === 'POST' && isBroken(text)
        ? json({ errors: [{ msg: 'Internal Server Error', code: 500 }] }, 500)
        : honest(request)
    },
  },
  {
    id: 'malformed-json-412',
    class: 'robustness',
    what: 'malformed JSON is answered with 412 and not 400',
    tells: /with 412, not/,
    break: refusing(400, async (response, { request, text }) =>
      request.method === 'POST' && isBroken(text)
        ? replaced(response, await response.clone().text(), 412)
        : response,
    ),
  },
  {
    id: 'empty-body-accepted',
    class: 'robustness',
    wfc: 102,
    what: 'an empty body is taken for an empty object',
    tells: /empty body/,
    break: (honest) => async (request) =>
      request.method === 'POST' && (await request.clone().text()) === ''
        ? honest(withBody(request, {}))
        : honest(request),
  },
  {
    id: 'list-body-accepted',
    class: 'robustness',
    wfc: 102,
    what: 'a list is accepted as a body',
    tells: /list as the body/,
    break: (honest) => async (request) =>
      (await request.clone().text()).startsWith('[{') ? honest(withBody(request, {})) : honest(request),
  },
  {
    id: 'text-plain-accepted',
    class: 'robustness',
    wfc: 102,
    what: 'JSON sent as text/plain is accepted',
    tells: /text\/plain/,
    break: (honest) => (request) =>
      honest(
        request.headers.get('content-type')?.startsWith('text/plain')
          ? withHeaders(request, { 'content-type': 'application/json' })
          : request,
      ),
  },
  {
    id: 'status-415',
    class: 'robustness',
    what: 'a wrong content type is answered with 415',
    tells: /415/,
    break: refusing(400, async (response, { request }) =>
      request.headers.get('content-type')?.startsWith('application/json')
        ? response
        : replaced(response, await response.clone().text(), 415),
    ),
  },
  {
    id: 'validation-400',
    class: 'robustness',
    what: 'what breaks the schema is answered with 400 and not 412',
    tells: /with 400, not/,
    break: refusing(412, async (response) => replaced(response, await response.clone().text(), 400)),
  },
  {
    id: 'validation-422',
    class: 'robustness',
    what: 'what breaks the schema is answered with 422',
    tells: /422/,
    break: refusing(412, async (response) => replaced(response, await response.clone().text(), 422)),
  },
  {
    id: 'pointer-missing',
    class: 'robustness',
    what: 'a 412 does not say which key is wrong',
    tells: /points to/,
    break: refusing(412, (response) =>
      replaced(response, { errors: [{ msg: 'Validation errors/ Invalid arguments', code: 412 }] }),
    ),
  },
  {
    id: 'get-accepted',
    class: 'robustness',
    what: 'GET searches too',
    tells: /method GET|GET/,
    break: (honest) => async (request) =>
      request.method === 'GET' && request.url.endsWith('getTasks') ? json(page) : honest(request),
  },
  {
    id: 'put-updates',
    class: 'robustness',
    what: 'PUT updates too',
    tells: /PUT/,
    break: (honest) => async (request) =>
      request.method === 'PUT' && request.url.includes('updateTask')
        ? honest(
            new Request(request.url, {
              method: 'POST',
              headers: request.headers,
              body: await request.text(),
            }),
          )
        : honest(request),
  },
  {
    id: 'method-404',
    class: 'robustness',
    what: 'a wrong method is answered with 404',
    tells: /404/,
    break: refusing(405, async (response) => replaced(response, await response.clone().text(), 404)),
  },
  {
    id: 'emoji-500',
    class: 'robustness',
    wfc: 100,
    what: 'text outside the basic plane is answered with 500',
    tells: /500/,
    break: (honest) => async (request) =>
      /[\u{10000}-\u{10ffff}]/u.test(await request.clone().text())
        ? json({ errors: [{ msg: 'Internal Server Error', code: 500 }] }, 500)
        : honest(request),
  },
  {
    id: 'quote-500',
    class: 'robustness',
    wfc: 100,
    what: 'a quote in searchText is answered with 500',
    tells: /500/,
    break: (honest) => async (request) => {
      const { body } = await callOf(request)
      return typeof body?.['searchText'] === 'string' && body['searchText'].includes("'")
        ? json({ errors: [{ msg: 'Internal Server Error', code: 500 }] }, 500)
        : honest(request)
    },
  },
  {
    id: 'pattern-search',
    class: 'robustness',
    wfc: 100,
    what: 'searchText is taken for a regular expression',
    tells: /500|patterns/,
    break: (honest) => async (request) => {
      const { body } = await callOf(request)
      const text = textOf(body?.['searchText'] ?? '')
      return /[([]/.test(text) && !isPattern(text)
        ? json({ errors: [{ msg: 'Internal Server Error', code: 500 }] }, 500)
        : honest(request)
    },
  },
  {
    id: 'proto-accepted',
    class: 'robustness',
    wfc: 102,
    what: 'a key __proto__ is accepted',
    tells: /__proto__/,
    break: (honest) => async (request) =>
      (await request.clone().text()).includes('"__proto__":')
        ? honest(withBody(request, {}))
        : honest(request),
  },
  {
    id: 'stack-trace',
    class: 'robustness',
    wfc: 209,
    what: 'the 400 for malformed JSON shows a stack trace',
    tells: /stack trace/,
    break: refusing(400, (response) => replaced(response, { errors: [{ msg: trace, code: 400 }] })),
  },
  ...(
    [
      ['dotnet', 'of .NET', 'at Tasks.Api.Get() in C:\\app\\Tasks.cs:line 42', /stack trace/],
      ['php', 'of PHP', 'Fatal error: uncaught in /srv/tasks.php on line 42', /stack trace/],
      ['go', 'of Go', 'panic: nil map\n\ngoroutine 1 [running]:', /stack trace/],
      ['sql', 'of a database', 'ERROR: syntax error at or near "x" (SQLSTATE 42601)', /inside of the server/],
      ['mongo', 'of MongoDB', 'MongoServerError: E11000 duplicate key error', /inside of the server/],
      ['network', 'of a lost connection', 'connect ECONNREFUSED 10.0.0.7:27017', /inside of the server/],
    ] as const
  ).map(([id, whose, msg, tells]): Fault => ({
    id: `words-of-${id}`,
    class: 'robustness',
    wfc: 209,
    what: `the 400 for malformed JSON shows the words ${whose}`,
    tells,
    break: refusing(400, (response) => replaced(response, { errors: [{ msg, code: 400 }] })),
  })),
  {
    id: 'large-body-accepted',
    class: 'robustness',
    wfc: 102,
    what: 'a body of any size is accepted',
    tells: /over the limit|twice the limit/,
    break: (honest) => async (request) =>
      request.method === 'POST' && (await request.clone().text()).length > 2 ** 20
        ? honest(withBody(request, {}))
        : honest(request),
  },
  {
    id: 'long-list-refused',
    class: 'robustness',
    what: 'a list of more than 20 statuses is refused',
    tells: /status/,
    break: asking((body) =>
      Array.isArray(body['status']) && body['status'].length > 20 ? { ...body, status: 1 } : body,
    ),
  },
  {
    id: 'task-id-pattern-not-checked',
    class: 'robustness',
    what: 'a malformed task id is answered with 500',
    tells: /500/,
    break: (honest) => async (request) =>
      /updateTask\/(?!ti-)/.test(request.url)
        ? json({ errors: [{ msg: 'Internal Server Error', code: 500 }] }, 500)
        : honest(request),
  },
  {
    id: 'hangs-on-empty-result',
    class: 'robustness',
    what: 'a search that finds nothing is never answered',
    tells: /no answer/,
    break: (honest) => async (request) => {
      const response = await honest(request)
      if ((await response.clone().text()).includes('"totalResults":0'))
        await wait(60_000, undefined, { signal: request.signal })
      return response
    },
  },
  {
    id: 'connection-dropped',
    class: 'robustness',
    what: 'a second page is never sent: the connection ends',
    tells: /no answer/,
    break: (honest) => async (request) => {
      const { body } = await callOf(request)
      if (Number(body?.['skip']) > 0) throw new TypeError('fetch failed')
      return honest(request)
    },
  },
  {
    id: 'body-truncated',
    class: 'robustness',
    wfc: 101,
    what: 'a large page is cut off in the middle',
    tells: /not JSON/,
    break: (honest) => async (request) => {
      const response = await honest(request)
      const text = await response.clone().text()
      return text.length > 30_000 ? replaced(response, text.slice(0, 30_000)) : response
    },
  },
  {
    id: 'rate-limit-without-end',
    class: 'robustness',
    what: 'every update after the fifth is refused for the rate limit, for an hour',
    tells: /429/,
    break: (honest) => {
      let updates = 0
      const limited: Host = async (request) =>
        request.url.includes('updateTask') && ++updates > 5
          ? json({ errors: [{ msg: 'Rate limit for this API has been reached.', code: 429 }] }, 429, {
              'retry-after': '3600',
            })
          : honest(request)
      return limited
    },
  },
]

function isBroken(text: string): boolean {
  return (
    text !== '' &&
    text.length < 1000 &&
    !text.startsWith('[') &&
    !/^(null|"|limit=)/.test(text) &&
    objectOf(text) === undefined
  )
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text).source.length > 0
  } catch {
    return false
  }
}
