import { operations, security } from '@case-management/contract'
import { expect, onTestFinished, test, vi } from 'vitest'
import { ConnectionError, ServerError, type Middleware } from '@case-management/client'
import { clientOf, failureOf } from './helpers/client.ts'
import { scriptedFetch } from './helpers/scripted-fetch.ts'

test('layers lie around each attempt, the first outermost', async () => {
  const seen: string[] = []
  const layer =
    (name: string): Middleware =>
    async (request, next, { operation, attempt }) => {
      seen.push(`${name} asks ${operation.id} ${attempt}`)
      const response = await next(request)
      seen.push(`${name} got ${response.status}`)
      return response
    }
  const fetch = scriptedFetch({ status: 429, headers: { 'retry-after': '0' } }, {})
  const client = clientOf('platform.kore.ai', {
    fetch,
    retries: 1,
    middleware: [layer('outer'), layer('inner')],
  })
  await client.getTasks()
  expect(seen).toEqual([
    'outer asks getTasks 1',
    'inner asks getTasks 1',
    'inner got 429',
    'outer got 429',
    'outer asks getTasks 2',
    'inner asks getTasks 2',
    'inner got 200',
    'outer got 200',
  ])
})

test('a layer may change the request and the answer', async () => {
  const fetch = scriptedFetch({ body: { results: [] } })
  const client = clientOf('platform.kore.ai', {
    fetch,
    middleware: [
      async (request, next) => {
        const response = await next(new Request(request, { headers: { 'client-app': 'changed' } }))
        return new Response(await response.text(), { headers: { 'x-request-id': 'made up' } })
      },
    ],
  })
  const { requestId } = await client.getTasks().withResponse()
  expect([fetch.requests[0]?.headers.get('client-app'), requestId]).toEqual(['changed', 'made up'])
})

test('a layer may answer itself', async () => {
  const fetch = scriptedFetch({})
  const client = clientOf('platform.kore.ai', {
    fetch,
    middleware: [async () => Response.json({ results: [], page: 7 })],
  })
  await expect(client.getTasks().withResponse()).resolves.toMatchObject({ data: { page: 7 }, attempts: 0 })
  expect(fetch.requests).toEqual([])
})

const twice: Middleware = async (request, next) => {
  await next(request.clone())
  return next(request)
}

test('attempts are the requests that were sent, also by a layer that sends one twice', async () => {
  const fetch = scriptedFetch({ status: 500 }, {})
  const { attempts } = await clientOf('platform.kore.ai', { fetch, middleware: [twice] })
    .getTasks()
    .withResponse()
  expect([attempts, fetch.requests.length]).toEqual([2, 2])
})

test('a layer sees the token, and failures of the network', async () => {
  const seen: unknown[] = []
  const watch: Middleware = async (request, next) => {
    seen.push(request.headers.get(security.header))
    try {
      return await next(request)
    } catch (error) {
      seen.push(error)
      throw error
    }
  }
  const client = clientOf('platform.kore.ai', {
    fetch: scriptedFetch(new TypeError('lost')),
    middleware: [watch],
  })
  await failureOf(client.getTasks())
  expect(seen).toEqual(['a-token', expect.objectContaining({ name: 'ConnectionError' })])
})

test.for<[string, (response: Response) => unknown]>([
  ['read', (response) => response.text()],
  ['began to read', (response) => response.body?.getReader()],
])('a layer that %s the answer is told to clone it, and nothing is sent again', async ([, read]) => {
  const fetch = scriptedFetch({})
  const reading: Middleware = async (request, next) => {
    const response = await next(request)
    await read(response)
    return response
  }
  const error = await failureOf(
    clientOf('platform.kore.ai', { fetch, retries: 3, middleware: [reading] }).getTasks(),
  )
  expect(error).toBeInstanceOf(TypeError)
  expect(String(error)).toContain('clone')
  expect(fetch.requests).toHaveLength(1)
})

/** Reads what it is given, as `fetch` does. */
const readingFetch = (requests: string[]) => async (request: Request) => {
  requests.push(await request.text())
  return Response.json({}, { status: 500 })
}

test.for<[string, Middleware, number]>([
  [
    'read the request',
    async (request, next) => {
      await request.text()
      return next(request)
    },
    0,
  ],
  [
    'began to read the request',
    (request, next) => {
      request.body?.getReader()
      return next(request)
    },
    0,
  ],
  [
    'calls next again with the same request',
    async (request, next) => {
      await next(request)
      return next(request)
    },
    1,
  ],
])('a layer that %s is told to clone it, and nothing is repeated', async ([, layer, sent]) => {
  const requests: string[] = []
  const client = clientOf('platform.kore.ai', {
    fetch: readingFetch(requests),
    retries: 3,
    middleware: [layer],
  })
  const error = await failureOf(client.updateTask('ti-1', {}))
  expect(error).toBeInstanceOf(TypeError)
  expect(String(error)).toContain('clone')
  expect(requests).toHaveLength(sent)
})

test('on Deno the body of a request is not looked at before it is sent: after that it has no content-length', async () => {
  vi.stubGlobal('Deno', {})
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
  const body = vi.spyOn(Request.prototype, 'body', 'get')
  onTestFinished(() => body.mockRestore())
  const client = clientOf('platform.kore.ai', { fetch: scriptedFetch({}) })
  await client.updateTask('ti-1', {})
  await client.raw.POST(operations.getTasks.path, { body: {} })
  // That of the raw client is read, and not sent itself.
  const looked = body.mock.contexts.map((request) => request instanceof Request && request.bodyUsed)
  expect(looked.filter((read) => !read)).toEqual([])
})

test('a connection that is lost beneath a fetch of its own, which holds the body, is a lost connection', async () => {
  const client = clientOf('platform.kore.ai', {
    fetch: async (request) => {
      request.body?.getReader()
      throw new TypeError('fetch failed')
    },
    retries: 0,
  })
  expect(await failureOf(client.updateTask('ti-1', {}))).toBeInstanceOf(ConnectionError)
})

test('a TasksError that a layer throws is the failure of the attempt, and is repeated', async () => {
  const fetch = scriptedFetch({})
  let asked = 0
  const busy: Middleware = async (request, next) => {
    asked += 1
    if (asked === 1) throw new ServerError('the breaker is open', { operation: 'getTasks', attempts: 0 })
    return next(request)
  }
  const client = clientOf('platform.kore.ai', { fetch, retries: 1, middleware: [busy] })
  await expect(client.getTasks().withResponse()).resolves.toMatchObject({ attempts: 1 })
  expect(asked).toBe(2)
})

const named: Middleware = (request, next) =>
  next(new Request(request, { headers: { 'client-app': 'changed' } }))

test('the hook onRequest sees the request before the layers', async () => {
  const seen: (string | null)[] = []
  const fetch = scriptedFetch({})
  const onRequest = ({ request }: { request: Request }) => seen.push(request.headers.get('client-app'))
  await clientOf('platform.kore.ai', { fetch, middleware: [named], hooks: [{ onRequest }] }).getTasks()
  expect([...seen, fetch.requests[0]?.headers.get('client-app')]).toEqual([null, 'changed'])
})

test('what a layer throws of its own ends the call as it is', async () => {
  const mine = new RangeError('not on Sundays')
  const fetch = scriptedFetch({})
  const client = clientOf('platform.kore.ai', { fetch, retries: 3, middleware: [() => Promise.reject(mine)] })
  await expect(failureOf(client.getTasks())).resolves.toBe(mine)
  expect(fetch.requests).toEqual([])
})
