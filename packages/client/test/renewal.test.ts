import { security } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'
import { expect, test, vi } from 'vitest'
import type { TasksClient, TokenRequest, TokenSource } from '@case-management/client'
import { clientOf, failureOf } from './helpers/client.ts'

const page = examples.getTasks.responses['200'].empty
const refusal = examples.getTasks.responses['401']['invalid-credentials']

/** A host that takes the newest token alone, and an issuer whose each token ends the one before. */
function start() {
  let valid = 'token-0'
  let issued = 0
  const asked: TokenRequest[] = []
  const received: string[] = []
  const held: (() => void)[] = []
  return {
    asked,
    received,
    /** Lets the answers go that wait. */
    release: () => held.splice(0).forEach((go) => go()),
    held,
    expire: () => {
      valid = 'none'
    },
    issue: () => (valid = `token-${++issued}`),
    fetch: async (request: Request, hold = false) => {
      const token = request.headers.get(security.header) ?? ''
      received.push(token)
      // Whether it is good is decided when it comes in, not when the answer goes out.
      const good = token === valid
      if (hold) await new Promise<void>((resolve) => held.push(resolve))
      return good ? Response.json(page) : Response.json(refusal, { status: 401 })
    },
  }
}

/** A source with a cache, as most have. */
function cached(host: ReturnType<typeof start>): TokenSource {
  let token = 'token-0'
  return async (request) => {
    host.asked.push(request)
    if (request.renew) token = host.issue()
    return token
  }
}

const renewals = ({ asked }: ReturnType<typeof start>) => asked.filter(({ renew }) => renew)
const twenty = (client: TasksClient) => Array.from({ length: 20 }, () => client.getTasks())
test('calls that were refused with one token share one renewal, whose source learns which it was', async () => {
  const host = start()
  host.expire()
  const client = clientOf('platform.kore.ai', { fetch: host.fetch, auth: cached(host) })
  await expect(Promise.all(twenty(client))).resolves.toHaveLength(20)
  expect(renewals(host)).toMatchObject([{ renew: true, refused: 'token-0' }])
  expect(host.received).toHaveLength(40)
})

test('a first token comes with nothing that was refused', async () => {
  const host = start()
  await clientOf('platform.kore.ai', { fetch: host.fetch, auth: cached(host) }).getTasks()
  expect(host.asked).toEqual([{ renew: false, signal: expect.any(AbortSignal) }])
})

test('a refusal that comes late, of an old token, takes the newer one and renews nothing', async () => {
  const host = start()
  host.expire()
  const fetch = (request: Request) => host.fetch(request, host.received.length === 0)
  const client = clientOf('platform.kore.ai', { fetch, auth: cached(host) })
  const late = client.getTasks().withResponse()
  await vi.waitFor(() => expect(host.held).toHaveLength(1))
  await client.getTasks()
  host.release()
  await expect(late).resolves.toMatchObject({ attempts: 2 })
  expect(renewals(host)).toHaveLength(1)
  expect(host.received).toEqual(['token-0', 'token-0', 'token-1', 'token-1'])
})

test('a source without a cache, whose each token ends the one before, serves calls that come together', async () => {
  const host = start()
  const auth: TokenSource = async (request) => {
    host.asked.push(request)
    return host.issue()
  }
  const client = clientOf('platform.kore.ai', { fetch: host.fetch, auth })
  await expect(Promise.all(twenty(client))).resolves.toHaveLength(20)
  expect(renewals(host)).toEqual([])
})

test('a call that took the newer token may renew that once, and no more', async () => {
  const host = start()
  const tokens = ['token-a', 'token-b']
  const auth: TokenSource = (request) => {
    host.asked.push(request)
    return request.renew ? 'token-c' : (tokens.shift() ?? 'token-b')
  }
  const fetch = (request: Request) => host.fetch(request, host.received.length === 0)
  const client = clientOf('platform.kore.ai', { fetch, auth })
  const first = failureOf(client.getTasks())
  await vi.waitFor(() => expect(host.held).toHaveLength(1))
  await failureOf(client.updateTask('ti-1', {}))
  const before = host.received.length
  host.release()
  await expect(first).resolves.toMatchObject({ name: 'AuthenticationError', status: 401 })
  expect(before).toBe(3)
  expect(renewals(host).map(({ refused }) => refused)).toEqual(['token-b', 'token-c'])
})

test('tokens that end one after another are renewed one by one', async () => {
  const host = start()
  const client = clientOf('platform.kore.ai', { fetch: host.fetch, auth: cached(host) })
  for (let round = 0; round < 3; round++) {
    host.expire()
    await expect(Promise.all(twenty(client))).resolves.toHaveLength(20)
  }
  expect(renewals(host).map(({ refused }) => refused)).toEqual(['token-0', 'token-1', 'token-2'])
})

test('the cache of a source that still gives the refused token costs no further refusal', async () => {
  const host = start()
  host.expire()
  const auth: TokenSource = ({ renew }) => (renew ? host.issue() : 'token-0')
  const client = clientOf('platform.kore.ai', { fetch: host.fetch, auth })
  await client.getTasks()
  await client.getTasks()
  expect(host.received).toEqual(['token-0', 'token-1', 'token-1'])
})

test('clients with one source share its renewals', async () => {
  const host = start()
  host.expire()
  const auth = cached(host)
  const clients = [1, 2, 3].map(() => clientOf('platform.kore.ai', { fetch: host.fetch, auth }))
  await Promise.all(clients.flatMap(twenty))
  expect(renewals(host)).toHaveLength(1)
})

test('a renewal that fails fails all that wait for it, and the next refusal tries again', async () => {
  const host = start()
  host.expire()
  let fails = true
  const auth: TokenSource = async (request) => {
    host.asked.push(request)
    if (request.renew && fails) throw new Error('the session is over')
    return request.renew ? host.issue() : 'token-0'
  }
  const client = clientOf('platform.kore.ai', { fetch: host.fetch, auth })
  const errors = await Promise.all(twenty(client).map(failureOf))
  expect(new Set(errors.map(String)).size).toBe(1)
  expect(errors[0]).toMatchObject({
    name: 'AuthenticationError',
    attempts: 1,
    cause: { message: 'the session is over' },
  })
  expect(renewals(host)).toHaveLength(1)
  fails = false
  await client.getTasks()
  expect(renewals(host)).toHaveLength(2)
})

test('a renewal goes on while anybody waits for it, and is told when nobody does', async () => {
  const host = start()
  host.expire()
  const given: ((token: string) => void)[] = []
  const auth: TokenSource = (request) => {
    host.asked.push(request)
    return request.renew ? new Promise((resolve) => given.push(resolve)) : 'token-0'
  }
  const client = clientOf('platform.kore.ai', { fetch: host.fetch, auth })
  const [one, two] = [new AbortController(), new AbortController()]
  const first = failureOf(client.getTasks({}, { signal: one.signal }))
  const second = client.getTasks({}, { signal: two.signal })
  await vi.waitFor(() => expect(given).toHaveLength(1))
  one.abort()
  await expect(first).resolves.toMatchObject({ name: 'AbortError' })
  expect(renewals(host)[0]?.signal.aborted).toBe(false)
  given[0]?.(host.issue())
  await expect(second).resolves.toEqual(page)

  host.expire()
  const third = failureOf(client.getTasks({}, { signal: two.signal }))
  await vi.waitFor(() => expect(given).toHaveLength(2))
  two.abort()
  await expect(third).resolves.toMatchObject({ name: 'AbortError' })
  expect(renewals(host).map(({ signal }) => signal.aborted)).toEqual([false, true])

  // One that was given up is not waited for.
  const fourth = client.getTasks()
  await vi.waitFor(() => expect(given).toHaveLength(3))
  given[2]?.(host.issue())
  await expect(fourth).resolves.toEqual(page)
})
