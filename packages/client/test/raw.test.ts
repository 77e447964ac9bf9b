import { operations, security } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'
import { expect, expectTypeOf, test } from 'vitest'
import type { Task, TaskPage } from '@case-management/client'
import { createRawClient } from '../src/raw-client.ts'
import { transportOf } from '../src/transport.ts'
import { accountId, clientOf, failureOf, streamId } from './helpers/client.ts'
import { scriptedFetch } from './helpers/scripted-fetch.ts'

const page = examples.getTasks.responses['200']['first-page']
const { path } = operations.getTasks

test('gives data and response, with account, stream and token filled in', async () => {
  const fetch = scriptedFetch({ body: page })
  const { data, error, response } = await clientOf('platform.kore.ai', { fetch }).raw.POST(path, {
    body: { limit: 2 },
  })
  expect(data).toEqual(page)
  expect(error).toBeUndefined()
  expect(response.status).toBe(200)
  const [request] = fetch.requests
  expect(request?.url).toBe(`https://platform.kore.ai${path.replace('{streamId}', streamId)}`)
  expect(request?.headers.get('accountId')).toBe(accountId)
  expect(request?.headers.get(security.header)).toBe('a-token')
  await expect(request?.json()).resolves.toEqual({ limit: 2 })
})

test('gives a documented error as data, and does not throw', async () => {
  const body = examples.updateTask.responses['412']['unknown-key']
  const { raw } = clientOf('platform.kore.ai', { fetch: scriptedFetch({ status: 412, body }) })
  const { data, error, response } = await raw.POST(operations.updateTask.path, {
    params: { path: { taskId: 'ti-1' } },
    body: {},
  })
  expect({ data, error, status: response.status }).toEqual({ data: undefined, error: body, status: 412 })
})

test('takes the stream and the headers of a call before those of the client', async () => {
  const fetch = scriptedFetch({ body: page })
  await clientOf('platform.kore.ai', { fetch, headers: { 'client-app': 'unified' } }).raw.POST(path, {
    params: { path: { streamId: 'st-other' }, header: { 'client-app': 'report' } },
    body: {},
  })
  expect(fetch.requests[0]?.url).toContain('/st-other/')
  expect(fetch.requests[0]?.headers.get('client-app')).toBe('report')
})

test('is retried beneath, with the whole body', async () => {
  const fetch = scriptedFetch(
    { status: 429, headers: { 'retry-after': '0' } },
    {
      body: page,
    },
  )
  const { data } = await clientOf('platform.kore.ai', { fetch, retries: 2 }).raw.POST(path, {
    body: { limit: 2 },
  })
  expect(data).toEqual(page)
  await expect(Promise.all(fetch.requests.map((request) => request.json()))).resolves.toEqual([
    { limit: 2 },
    { limit: 2 },
  ])
})

test('throws when no answer comes', async () => {
  const { raw } = clientOf('platform.kore.ai', { fetch: scriptedFetch(new TypeError('lost')) })
  await expect(failureOf(raw.POST(path, { body: {} }))).resolves.toMatchObject({ name: 'ConnectionError' })
})

test('throws on a redirect that a browser hides', async () => {
  const { raw } = clientOf('platform.kore.ai', { fetch: async () => Response.error() })
  await expect(failureOf(raw.POST(path, { body: {} }))).resolves.toMatchObject({
    name: 'UnexpectedAnswerError',
  })
})

test.for([
  ['a page of a proxy', 'text/html', '<html>Sign in</html>'],
  ['JSON cut short', 'application/json', '{"results":['],
] as const)('throws on a good status with %s', async ([, type, body]) => {
  const { raw } = clientOf('platform.kore.ai', {
    fetch: scriptedFetch({ headers: { 'content-type': type }, body }),
  })
  await expect(failureOf(raw.POST(path, { body: {} }))).resolves.toMatchObject({
    name: 'UnexpectedAnswerError',
    start: body,
  })
})

const nothing = new Response(null, { status: 204 })
const limited = {
  errors: [{ msg: 'Rate limit for this API has been reached. Please try again.', code: 429 }],
}

test.for<[string, () => Response, string]>([
  ['204', () => nothing.clone(), 'UnexpectedAnswerError'],
  ['200 and no body', () => new Response(''), 'UnexpectedAnswerError'],
  [
    '200 and a length of 0',
    () => new Response('', { headers: { 'content-length': '0' } }),
    'UnexpectedAnswerError',
  ],
  ['200 and a rate limit', () => Response.json(limited), 'RateLimitError'],
  ['200 and other errors', () => Response.json({ errors: [{ msg: 'Oops' }] }), 'UnexpectedAnswerError'],
  ['500 and no body', () => new Response('', { status: 500 }), 'ServerError'],
  [
    '500 and a length of 0',
    () => new Response('', { status: 500, headers: { 'content-length': '0' } }),
    'ServerError',
  ],
  ['403 and null', () => Response.json(null, { status: 403 }), 'UnexpectedAnswerError'],
  ['304', () => new Response(null, { status: 304 }), 'UnexpectedAnswerError'],
])(
  'throws on the status %s, which would be neither data nor an error that is true',
  async ([, answer, name]) => {
    const { raw } = clientOf('platform.kore.ai', { fetch: async () => answer() })
    await expect(failureOf(raw.POST(path, { body: {} }))).resolves.toMatchObject({ name })
  },
)

test('gives the text of a gateway as error', async () => {
  const fetch = scriptedFetch({ status: 502, body: '<html>busy' })
  const { data, error } = await clientOf('platform.kore.ai', { fetch }).raw.POST(path, { body: {} })
  expect({ data, error }).toEqual({ data: undefined, error: '<html>busy' })
})

test.for<[string, object]>([
  ['a host', { baseUrl: 'http://evil.example' }],
  ['a fetch', { fetch: async () => Response.json(page) }],
])(
  'refuses %s of a call, which would go round the host, the token and the retries of the client',
  async ([, init]) => {
    const fetch = scriptedFetch({ body: page })
    const { raw } = clientOf('platform.kore.ai', { fetch })
    const error = await failureOf(raw.POST(path, { body: {}, ...init }))
    expect(error).toEqual(new TypeError('client.raw takes no baseUrl or fetch'))
    expect(fetch.requests).toEqual([])
  },
)

test('sends to the host and the path of the client, whatever a middleware of openapi-fetch makes of them', async () => {
  const fetch = scriptedFetch({ body: page })
  const { raw } = clientOf('platform.kore.ai', { fetch })
  raw.use({ onRequest: ({ request }) => new Request('http://evil.example/x', request) })
  await raw.POST(path, { body: {} })
  expect(fetch.requests[0]?.url).toBe(`https://platform.kore.ai${path.replace('{streamId}', streamId)}`)
})

test('tells the hook onError of a call that the host refused, and of one without an answer', async () => {
  const told: unknown[] = []
  const { raw } = clientOf('platform.kore.ai', {
    fetch: scriptedFetch({ status: 403 }, new TypeError('lost')),
    hooks: [{ onError: ({ operation, error }) => told.push([operation, error.name]) }],
  })
  await raw.POST(path, { body: {} })
  await failureOf(raw.POST(path, { body: {} }))
  expect(told).toEqual([
    ['getTasks', 'PermissionError'],
    ['getTasks', 'ConnectionError'],
  ])
})

test('ends with the signal of the call', async () => {
  const controller = new AbortController()
  const { raw } = clientOf('platform.kore.ai', {
    fetch: () => {
      controller.abort()
      return new Promise<never>(() => undefined)
    },
  })
  const call = raw.POST(path, { body: {}, signal: controller.signal })
  await expect(failureOf(call)).resolves.toMatchObject({ name: 'AbortError' })
})

test('takes middleware of openapi-fetch, also one that replaces the request, and lets go of it', async () => {
  const fetch = scriptedFetch({ body: page })
  const { raw } = clientOf('platform.kore.ai', { fetch })
  const layer = {
    onRequest: ({ request }: { request: Request }) =>
      new Request(request, { headers: { 'client-app': 'replaced' } }),
  }
  raw.use(layer)
  await raw.POST(path, { body: {} })
  raw.eject(layer)
  await raw.POST(path, { body: {} })
  expect(fetch.requests.map(({ headers }) => headers.get('client-app'))).toEqual(['replaced', null])
})

test.for<[string, (request: Request) => unknown]>([
  ['read', (request) => request.text()],
  ['began to read', (request) => request.body?.getReader()],
])('middleware of openapi-fetch that %s the request is told to clone it', async ([, read]) => {
  const fetch = scriptedFetch({ body: page })
  const { raw } = clientOf('platform.kore.ai', { fetch, retries: 3 })
  raw.use({ onRequest: async ({ request }) => void (await read(request)) })
  const error = await failureOf(raw.POST(path, { body: {} }))
  expect(error).toBeInstanceOf(TypeError)
  expect(String(error)).toContain('clone')
  expect(fetch.requests).toEqual([])
})

test('what openapi-fetch refuses as middleware leaves the calls as they are', async () => {
  const fetch = scriptedFetch({ body: page })
  const options = { host: 'platform.kore.ai', accountId, streamId, auth: 'a-token', fetch }
  const raw = createRawClient(transportOf(options))
  expect(() => Reflect.apply(raw.use, raw, [{}])).toThrow('Middleware must be')
  await expect(raw.POST(path, { body: {} })).resolves.toMatchObject({ data: page })
})

test('its types are those of the contract', () => {
  const { raw } = clientOf('platform.kore.ai')
  expectTypeOf(() => [
    // @ts-expect-error -- a number, not a text
    raw.POST(path, { body: { limit: '1' } }),
    // @ts-expect-error -- no such path
    raw.POST('/tasks', { body: {} }),
    // @ts-expect-error -- the host is that of the client
    raw.POST(path, { body: {}, baseUrl: 'http://evil.example' }),
    // @ts-expect-error -- what sends is that of the client
    raw.POST(path, { body: {}, fetch: globalThis.fetch }),
    // @ts-expect-error -- the task is missing
    raw.POST(operations.updateTask.path, { body: {} }),
  ]).toBeFunction()
  const find = () => raw.POST(path, { body: {} })
  expectTypeOf<NonNullable<Awaited<ReturnType<typeof find>>['data']>>().toExtend<TaskPage>()
  const change = () =>
    raw.POST(operations.updateTask.path, { params: { path: { taskId: 'ti-1' } }, body: {} })
  expectTypeOf<NonNullable<Awaited<ReturnType<typeof change>>['data']>>().toExtend<Task>()
})
