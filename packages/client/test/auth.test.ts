import { security } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'
import { jwtVerify } from 'jose'
import { describe, expect, test, vi } from 'vitest'
import { isTasksError, type Auth } from '@case-management/client'
import { tokenSigner } from '@case-management/client/sign'
import { clientOf, failureOf } from './helpers/client.ts'
import { scriptedFetch } from './helpers/scripted-fetch.ts'
import { startHost, type Received, type Reply } from './helpers/host.ts'

const page = examples.getTasks.responses['200'].empty
const refused = { status: 401, body: examples.getTasks.responses['401']['invalid-credentials'] }
const credentials = { appId: 'cs-1', clientSecret: 'a secret of some length' }
const key = new TextEncoder().encode(credentials.clientSecret)

/** A value as JavaScript can give it, past the compiler. */
function given(value: unknown): never
function given(value: unknown): unknown {
  return value
}

const tokensOf = (received: Received[]) => received.map(({ headers }) => String(headers[security.header]))
const refusing = (times: number) => (_request: Received, index: number) =>
  index < times ? refused : ({ body: page } satisfies Reply)

test('sends a given token as it is', async () => {
  const host = await startHost(() => ({ body: page }))
  await clientOf(host.url, { auth: 'x.y.z' }).getTasks()
  expect(tokensOf(host.received)).toEqual(['x.y.z'])
})

test.for<[string, Auth]>([
  ['plain', () => 'from.a.function'],
  ['async', async () => 'from.a.function'],
])('asks a token function, %s', async ([, auth]) => {
  const host = await startHost(() => ({ body: page }))
  await clientOf(host.url, { auth }).getTasks()
  expect(tokensOf(host.received)).toEqual(['from.a.function'])
})

test('signs a short-lived token from credentials', async () => {
  const host = await startHost(() => ({ body: page }))
  await clientOf(host.url, { auth: { ...credentials, sub: 'u-1' } }).getTasks()
  const [token = ''] = tokensOf(host.received)
  const { payload, protectedHeader } = await jwtVerify(token, key, {
    algorithms: [...security.jwt.algorithms],
  })
  expect(protectedHeader).toEqual({ alg: 'HS256', typ: 'JWT' })
  expect(payload).toMatchObject({ appId: 'cs-1', sub: 'u-1' })
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(300)
})

test('leaves sub out when none is given', async () => {
  const host = await startHost(() => ({ body: page }))
  await clientOf(host.url, { auth: credentials }).getTasks()
  const { payload } = await jwtVerify(tokensOf(host.received)[0] ?? '', key)
  expect(Object.keys(payload).toSorted()).toEqual(['appId', 'exp', 'iat'])
})

test('signs once for calls that come together and for calls that follow', async () => {
  const host = await startHost(() => ({ body: page }))
  const client = clientOf(host.url, { auth: credentials })
  await Promise.all([client.getTasks(), client.getTasks()])
  await client.getTasks()
  expect(new Set(tokensOf(host.received)).size).toBe(1)
})

test('renews its token before it runs out', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  try {
    const host = await startHost(() => ({ body: page }))
    const client = clientOf(host.url, { auth: { ...credentials, lifetime: 100 } })
    await client.getTasks()
    vi.setSystemTime(Date.now() + 79_000)
    await client.getTasks()
    vi.setSystemTime(Date.now() + 2_000)
    await client.getTasks()
    const [first, second, third] = tokensOf(host.received)
    expect(second).toBe(first)
    expect(third).not.toBe(first)
  } finally {
    vi.useRealTimers()
  }
})

test('renews a token that the host refuses, once', async () => {
  const host = await startHost(refusing(1))
  const result = await clientOf(host.url, { auth: credentials }).getTasks().withResponse()
  expect(result.attempts).toBe(2)
})

test.for(['text/plain', 'text/html'])('renews a token that is refused with %s', async (type) => {
  const host = await startHost((_request, index) =>
    index === 0
      ? { status: 401, headers: { 'content-type': type }, body: 'Unauthorized' }
      : ({ body: page } satisfies Reply),
  )
  const result = await clientOf(host.url, { auth: credentials }).getTasks().withResponse()
  expect(result.attempts).toBe(2)
})

test('gives up when the host refuses the renewed token too', async () => {
  const host = await startHost(refusing(9))
  const error = await failureOf(clientOf(host.url, { auth: credentials, retries: 5 }).getTasks())
  expect(error).toMatchObject({ name: 'AuthenticationError', status: 401, code: 4002, attempts: 2 })
})

test('tells a token function that its last token was refused', async () => {
  const host = await startHost(refusing(1))
  const asked: boolean[] = []
  const auth: Auth = ({ renew }) => {
    asked.push(renew)
    return renew ? 'new' : 'old'
  }
  await clientOf(host.url, { auth }).getTasks()
  expect(asked).toEqual([false, true])
  expect(tokensOf(host.received)).toEqual(['old', 'new'])
})

test('does not repeat a call whose fixed token is refused', async () => {
  const host = await startHost(refusing(9))
  await failureOf(clientOf(host.url, { retries: 5 }).getTasks())
  expect(host.received).toHaveLength(1)
})

test('does not renew the token when the app lacks the scope', async () => {
  const host = await startHost(() => ({
    status: 401,
    body: examples.getTasks.responses['401']['wrong-scope'],
  }))
  const error = await failureOf(clientOf(host.url, { auth: credentials }).getTasks())
  expect(error).toMatchObject({ name: 'PermissionError', attempts: 1 })
  expect(String(error)).toContain(security.jwt.scope)
})

test('says why a token function failed, and sends nothing', async () => {
  const host = await startHost(() => ({ body: page }))
  const client = clientOf(host.url, { auth: () => Promise.reject(new Error('the session is over')) })
  const error = await failureOf(client.getTasks())
  expect(error).toMatchObject({
    name: 'AuthenticationError',
    attempts: 0,
    cause: { message: 'the session is over' },
  })
  expect(String(error)).toContain('the session is over')
  expect(host.received).toEqual([])
})

test.for([
  ['Undefined', undefined],
  ['Null', null],
  ['Number', 7],
  ['Object', { token: 'x.y.z' }],
  ['Response', new Response('x.y.z')],
  ['a token with "Bearer" before it', 'Bearer x.y.z'],
  ['an empty string', ' '],
  ['HTML', '<!doctype html><title>x.y.z</title>'],
  ['JSON', '{"token":"x.y.z"}'],
  ['JSON', '"x.y.z"'],
  ['a string other than one ASCII word', 'x.y.z\nx.y.z'],
  ['a string other than one ASCII word', 'x.y.z\u{1F600}'],
  ['a string other than one ASCII word', '502 Bad Gateway: x.y.z'],
] as const)('says that auth provided %s, and neither tells nor sends it: %o', async ([kind, value]) => {
  const host = await startHost(() => ({ body: page }))
  for (const auth of [() => given(value), async () => given(value)]) {
    const error = await failureOf(clientOf(host.url, { auth }).getTasks())
    expect(error).toMatchObject({ name: 'AuthenticationError', attempts: 0 })
    expect(String(error)).toContain(`getTasks: no token (auth provided ${kind}`)
    expect(String(error)).toContain('only a token, as a string')
    expect(String(error)).not.toContain('x.y.z')
  }
  expect(host.received).toEqual([])
})

test.for<[string, unknown]>([
  ['the promise of a token', Promise.resolve('x.y.z')],
  ['a number', 7],
  ['an empty object', {}],
])('says at once what auth takes, given %s', ([, auth]) => {
  expect(() => clientOf('platform.kore.ai', { auth: given(auth) })).toThrow(
    'auth takes a token, a function that returns one, or { appId, clientSecret }',
  )
})

test('takes a token with a line break after it, as files have it', async () => {
  const host = await startHost(() => ({ body: page }))
  await clientOf(host.url, { auth: 'x.y.z\n' }).getTasks()
  expect(tokensOf(host.received)).toEqual(['x.y.z'])
})

test.for(['appId', 'clientSecret'])('says at once that %s is missing in auth', (name) => {
  expect(() => clientOf('platform.kore.ai', { auth: { ...credentials, [name]: '' } })).toThrow(name)
})

test('signs again after a signature failed', async () => {
  const host = await startHost(() => ({ body: page }))
  const auth = { ...credentials }
  const client = clientOf(host.url, { auth })
  auth.clientSecret = ''
  await expect(failureOf(client.getTasks())).resolves.toMatchObject({ name: 'AuthenticationError' })
  auth.clientSecret = credentials.clientSecret
  await expect(client.getTasks()).resolves.toEqual(page)
})

const hintFor = async (date: string | undefined) => {
  const step = { ...refused, headers: date === undefined ? {} : { date } }
  const error = await failureOf(clientOf('platform.kore.ai', { fetch: scriptedFetch(step) }).getTasks())
  return isTasksError(error, 'AuthenticationError') ? error.hint : error
}
const at = (seconds: number) => new Date(Date.now() + seconds * 1000).toUTCString()

describe('the hint of a refused token names the clocks where they differ', () => {
  test.for([
    ['ahead of', 90],
    ['behind', -3600],
  ] as const)('%s this one', async ([side, seconds]) => {
    const hint = await hintFor(at(seconds))
    expect(hint).toMatch(new RegExp(`the host.s is \\d+ s ${side} this one`))
    const told = Number(/\d+/.exec(String(hint))?.[0])
    expect(Math.abs(told - Math.abs(seconds))).toBeLessThan(10)
  })

  test.for([
    ['agree', at(0)],
    ['are unknown', undefined],
    ['are told as what is no date', 'now'],
  ] as const)('and does not where they %s', async ([, date]) => {
    await expect(hintFor(date)).resolves.toBe('Check the credentials, or the token')
  })
})

describe('where a page has no crypto.subtle', () => {
  const { signal } = new AbortController()
  const sign = () => tokenSigner(credentials)({ renew: false, signal })

  test('but Node is behind it, as with jsdom, a token is signed with that of Node', async () => {
    vi.stubGlobal('crypto', {})
    const token = await Promise.resolve(sign()).finally(() => vi.unstubAllGlobals())
    const { payload } = await jwtVerify(token, key)
    expect(payload).toMatchObject({ appId: 'cs-1' })
  })

  test('the error says in which pages there is one', async () => {
    vi.stubGlobal('crypto', undefined)
    vi.stubGlobal('process', undefined)
    const error = await failureOf(Promise.resolve(sign()))
    vi.unstubAllGlobals()
    expect(error).toEqual(
      new TypeError('signing needs crypto.subtle, which a page has only over https or on localhost'),
    )
  })
})
