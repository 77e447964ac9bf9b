import { operations } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Hooks } from '@case-management/client'
import { clientOf, failureOf } from './helpers/client.ts'
import { scriptedFetch, type Step } from './helpers/scripted-fetch.ts'

const { maxAttempts, rateLimit } = operations.getTasks.retry
const page = examples.getTasks.responses['200'].empty
const good = { body: page }
const busy = { status: 503, body: {} }

// A clock that moves by itself would not wait until this is loaded.
beforeAll(async () => void (await import('../src/failure-in.ts')))

// Waits pass at once here: the clock moves when there is nothing else to do.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] })
  vi.setTimerTickMode('nextTimerAsync')
})
afterEach(() => {
  vi.useRealTimers()
})

/** A client that retries as the contract says, and what it did. */
function retrying(steps: [Step, ...Step[]], options: Parameters<typeof clientOf>[1] = {}) {
  const fetch = scriptedFetch(...steps)
  const waits: number[] = []
  const hooks: Hooks[] = [{ onRetry: ({ delay }) => waits.push(delay) }]
  return {
    fetch,
    waits,
    client: clientOf('platform.kore.ai', { fetch, hooks, retries: undefined, ...options }),
  }
}

test.for<[string, Step]>([
  ['a lost connection', new TypeError('fetch failed')],
  ['the status 503', busy],
  ['the status 408', { status: 408, body: '' }],
  ['the status 501, which the contract does not name', { status: 501, body: {} }],
  ['the status 520 of a content delivery network', { status: 520, body: 'Web server is down' }],
  [
    'a page of a proxy with status 502',
    { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>' },
  ],
  ['JSON cut short', { headers: { 'content-type': 'application/json' }, body: '{"results":' }],
  ['a rate limit', { status: 429, headers: { 'retry-after': '1' }, body: {} }],
])('repeats a call after %s', async ([, step]) => {
  const { client, fetch } = retrying([step, good])
  await expect(client.getTasks().withResponse()).resolves.toMatchObject({ data: page, attempts: 2 })
  expect(fetch.requests).toHaveLength(2)
})

test.for<[string, Step]>([
  ['a refused body', { status: 412, body: examples.getTasks.responses['412']['unknown-key'] }],
  ['a page of a proxy with status 200', { headers: { 'content-type': 'text/html' }, body: '<html>' }],
  ['an unknown task', { status: 400, body: examples.getTasks.responses['400']['invalid-stream-id'] }],
])('does not repeat a call after %s', async ([, step]) => {
  const { client, fetch } = retrying([step])
  await expect(failureOf(client.getTasks())).resolves.toMatchObject({ attempts: 1 })
  expect(fetch.requests).toHaveLength(1)
})

test('gives up after the attempts that the contract allows, with the last failure', async () => {
  const { client, fetch } = retrying([busy])
  await expect(failureOf(client.getTasks())).resolves.toMatchObject({
    name: 'ServerError',
    attempts: maxAttempts,
  })
  expect(fetch.requests).toHaveLength(maxAttempts)
})

test.for([0, 1, 4])('makes %i retries when that many are set for the client or the call', async (retries) => {
  const client = retrying([busy], { retries })
  await failureOf(client.client.getTasks())
  const call = retrying([busy])
  await failureOf(call.client.getTasks({}, { retries }))
  expect([client.fetch.requests.length, call.fetch.requests.length]).toEqual([retries + 1, retries + 1])
})

test('sends the whole body anew with each attempt', async () => {
  const { client, fetch } = retrying([new TypeError('fetch failed'), busy, good])
  await client.getTasks({ searchText: 'refund' })
  const bodies = await Promise.all(fetch.requests.map((request) => request.text()))
  expect(bodies).toEqual(Array.from({ length: 3 }, () => '{"searchText":"refund"}'))
})

test.for<[string, () => string]>([
  ['in seconds', () => '20'],
  ['as a date', () => new Date(Date.now() + 20_000).toUTCString()],
  ['as a date of asctime', () => 'Wed May 28 12:00:20 2025'],
  ['as a date of RFC 850', () => 'Wednesday, 28-May-25 12:00:20 GMT'],
])('waits as long as Retry-After asks, and no longer than the jitter beyond it, %s', async ([, value]) => {
  vi.setSystemTime('2025-05-28T12:00:00.000Z')
  const { client, waits } = retrying([{ status: 429, headers: { 'retry-after': value() }, body: {} }, good])
  await client.getTasks()
  expect(waits).toEqual([expect.closeTo(20_250, -3)])
  expect(waits[0]).toBeGreaterThanOrEqual(20_000)
})

test.for([
  ['an hour behind', 'Wed, 28 May 2025 11:00:00 GMT', 'Wed, 28 May 2025 11:02:00 GMT', 120],
  ['an hour ahead', 'Wed, 28 May 2025 13:00:00 GMT', 'Wed May 28 13:00:05 2025', 5],
] as const)('reads a date by the clock of the host that wrote it, %s', async ([, date, value, seconds]) => {
  vi.setSystemTime('2025-05-28T12:00:00.000Z')
  const headers = { date, 'retry-after': value }
  const { client } = retrying([{ status: 429, headers, body: {} }])
  const error = await failureOf(client.getTasks({}, { retries: 0 }))
  expect(error).toMatchObject({ name: 'RateLimitError', retryAfter: seconds })
})

const messages = [
  'Rate limit for this API has been reached. Please try again after some time.',
  "You've exceeded the per-minute rate limit. Please wait for sometime before retrying.",
  "You've exceeded the hourly rate limit. Please wait for sometime before retrying.",
]
test.for(messages.flatMap((message) => [400, 403, 500, 200].map((status) => ({ message, status }))))(
  'knows the rate limit "$message" under status $status, and waits as the contract says',
  async ({ message, status }) => {
    const { client, waits } = retrying([{ status, body: { errors: [{ message, code: status }] } }, good])
    await client.getTasks()
    expect(waits).toEqual([expect.closeTo(rateLimit.delayMs, -4)])
  },
)

test('a task whose name is the message of a rate limit is no rate limit', async () => {
  const task = { ...examples.updateTask.responses['200'].rename, name: messages[0], desc: messages[1] }
  const { client } = retrying([{ body: task }])
  await expect(client.updateTask('ti-1', {}).withResponse()).resolves.toMatchObject({
    attempts: 1,
    data: task,
  })
})

test('tells at once how long to wait when the wait does not fit the total time', async () => {
  const { client, waits } = retrying([{ status: 429, headers: { 'retry-after': '3600' }, body: {} }])
  await expect(failureOf(client.getTasks())).resolves.toMatchObject({
    name: 'RateLimitError',
    retryAfter: 3600,
    attempts: 1,
  })
  expect(waits).toEqual([])
})

const silent = () => new Promise<never>(() => undefined)

test('ends an attempt that takes too long, and tries again', async () => {
  const { client } = retrying([good], { timeout: 1000, retries: 1, fetch: silent })
  const started = performance.now()
  await expect(failureOf(client.getTasks())).resolves.toMatchObject({ name: 'TimeoutError', attempts: 2 })
  expect(performance.now() - started).toBeGreaterThanOrEqual(2000)
})

test('ends the call when its total time is up, whatever retries are left', async () => {
  const { client } = retrying([good], { timeout: 1000, totalTimeout: 2500, retries: 99, fetch: silent })
  const started = performance.now()
  await expect(failureOf(client.getTasks())).resolves.toMatchObject({ name: 'TimeoutError' })
  expect(performance.now() - started).toBeLessThanOrEqual(2500)
})

test('says that the total time is up, how to raise it, and what failed before', async () => {
  vi.spyOn(Math, 'random').mockReturnValueOnce(0)
  let requests = 0
  const fetch = () => ((requests += 1) === 1 ? Promise.resolve(new Response('', { status: 503 })) : silent())
  const { client } = retrying([good], { timeout: 1000, totalTimeout: 700, retries: 2, fetch })
  await expect(failureOf(client.getTasks())).resolves.toMatchObject({
    name: 'TimeoutError',
    attempts: 2,
    message: expect.stringContaining('the total time of 700 ms is up'),
    hint: expect.stringContaining('totalTimeout'),
    cause: expect.objectContaining({ name: 'ServerError', status: 503 }),
  })
})

test('the time of one attempt has no other failure as its cause', async () => {
  const { client } = retrying([good], { timeout: 1000, retries: 1, fetch: silent })
  const error = await failureOf(client.getTasks())
  expect(error).toMatchObject({
    message: expect.stringContaining('no whole answer within 1000 ms'),
    hint: expect.stringMatching(/timeout$/),
  })
  expect(error).not.toHaveProperty('cause')
})

test('takes the limits of the call before those of the client', async () => {
  const { client } = retrying([good], { timeout: 1, retries: 0, fetch: silent })
  const started = performance.now()
  await failureOf(client.getTasks({}, { timeout: 5000 }))
  expect(performance.now() - started).toBeGreaterThanOrEqual(5000)
})

test('a time without end is no time at all', async () => {
  const { client } = retrying([good], { timeout: Infinity, totalTimeout: Infinity })
  await expect(client.getTasks()).resolves.toEqual(page)
})

test('attempts are the requests that were sent, and none while a token was awaited', async () => {
  const { client } = retrying([good], { timeout: 1000, retries: 1, auth: silent })
  await expect(failureOf(client.getTasks())).resolves.toMatchObject({ name: 'TimeoutError', attempts: 0 })
  const controller = new AbortController()
  const call = client.getTasks({}, { signal: controller.signal })
  setTimeout(() => controller.abort(), 1500)
  await expect(failureOf(call)).resolves.toMatchObject({ name: 'AbortError', attempts: 0 })
})

test('leaves no timer behind', async () => {
  const { client } = retrying([busy, good])
  await client.getTasks()
  expect(vi.getTimerCount()).toBe(0)
})

test('tells hooks of each attempt, each retry and the end', async () => {
  const seen: string[] = []
  const hooks: Hooks[] = [
    {
      onRequest: ({ operation, attempt, request }) => seen.push(`${operation} ${attempt} ${request.method}`),
      onResponse: ({ attempt, response }) => seen.push(`${attempt} got ${response.status}`),
      onRetry: ({ attempt, error }) => seen.push(`${attempt} failed ${error.name}`),
      onError: ({ error }) => seen.push(`gave up ${error.name} after ${error.attempts}`),
    },
  ]
  const { client } = retrying([busy, new TypeError('fetch failed')], { hooks, retries: 1 })
  await failureOf(client.getTasks())
  expect(seen).toEqual([
    'getTasks 1 POST',
    '1 got 503',
    '1 failed ServerError',
    'getTasks 2 POST',
    'gave up ConnectionError after 2',
  ])
})
