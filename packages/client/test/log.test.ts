import { operations, security } from '@case-management/contract'
import { expect, test } from 'vitest'
import { logging, type Logger, type LoggingOptions } from '@case-management/client/log'
import { clientOf, failureOf } from './helpers/client.ts'
import { scriptedFetch } from './helpers/scripted-fetch.ts'

const token = 'eyJhbGciOiJIUzI1NiJ9.eyJhcHBJZCI6ImNzLTEifQ.c2lnbmF0dXJl'

/** A value as JavaScript can give it, past the compiler. */
function given(value: unknown): never
function given(value: unknown): unknown {
  return value
}

/** The entries of a call that is repeated once and then refused. */
async function entriesOf(options: LoggingOptions) {
  const entries: { level: string; message: string; details: object }[] = []
  const at = (level: string) => (message: string, details: object) =>
    entries.push({ level, message, details })
  const logger: Logger = { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') }
  const fetch = scriptedFetch(
    { status: 429, headers: { 'retry-after': '0', 'set-cookie': 'session=secret' } },
    { status: 401, body: { errors: [{ msg: `Invalid JWT ${token}`, code: 4002 }] } },
  )
  const client = clientOf('platform.kore.ai', {
    auth: token,
    fetch,
    retries: 1,
    headers: { cookie: 'session=secret', 'X-Tenant-Key': 'secret too', 'client-app': 'secret app' },
    hooks: [logging({ ...options, logger })],
  })
  await failureOf(client.getTasks({ searchText: 'a person' }))
  return entries
}

test.for([
  ['off', []],
  ['error', ['error']],
  [undefined, ['warn', 'error']],
  ['warn', ['warn', 'error']],
  ['info', ['info', 'warn', 'info', 'error']],
  ['debug', ['debug', 'info', 'warn', 'debug', 'info', 'error']],
] as const)('the level %s logs %j', async ([level, expected]) => {
  const entries = await entriesOf({ level })
  expect(entries.map((entry) => entry.level)).toEqual(expected)
})

test.for<[string, unknown]>([
  ['in capitals', 'WARN'],
  ['that there is not', 'trace'],
  ['that is null', null],
])('a level %s is a TypeError that names the levels', ([, level]) => {
  expect(() => logging({ level: given(level) })).toThrow(
    new TypeError(
      `logging: level must be 'off' | 'error' | 'warn' | 'info' | 'debug', not ${JSON.stringify(level)}`,
    ),
  )
})

test('no entry holds a token, a cookie or a body', async () => {
  const text = JSON.stringify(await entriesOf({ level: 'debug', redact: ['Client-App'] }))
  for (const secret of [token, 'secret', 'a person']) expect(text).not.toContain(secret)
  expect(text).toContain(`"${security.header}":"[redacted]"`)
})

test('entries say what happened', async () => {
  const messages = (await entriesOf({ level: 'info' })).map(({ message }) =>
    message.replace(/\d+ ms/, 'n ms'),
  )
  expect(messages).toEqual([
    'getTasks: 429 in n ms, attempt 1',
    'getTasks: attempt 1 failed, the next follows in n ms',
    'getTasks: 401 in n ms, attempt 2',
    expect.stringContaining('getTasks: 401 Invalid JWT [token] (code 4002)'),
  ])
})

/** The details that are logged of one call, as JSON writes them, in which each side has these headers. */
async function detailsOf(auth: string, sent: Record<string, string>, answered: Record<string, string>) {
  const logged: string[] = []
  const log = (message: string, details: object) => logged.push(message + JSON.stringify(details))
  const client = clientOf('platform.kore.ai', {
    auth,
    headers: sent,
    fetch: scriptedFetch({ headers: answered }),
    hooks: [logging({ level: 'debug', logger: { error: log, warn: log, info: log, debug: log } })],
  })
  await client.getTasks()
  expect(logged).toHaveLength(2)
  return logged.join()
}

test('shows the headers that the contract names and those of every answer, and of any other the name alone', async () => {
  const { headers, responses } = operations.getTasks
  const named = [...headers, ...Object.values(responses).flatMap((response) => response.headers)]
  const names = named.map((header) => (typeof header === 'string' ? header : header.name))
  const known = Object.fromEntries(names.map((name, index) => [name, `value ${index}`]))
  const parts = [token.slice(0, 30), token.slice(-20), btoa(token), encodeURIComponent(btoa(`x${token}`))]
  const own = Object.fromEntries(parts.map((part, index) => [`x-own-${index}`, part]))
  const { accountId: _, ...sent } = known
  const standard = {
    'content-type': 'application/json; x=1',
    'content-length': '23',
    date: 'today',
    'RateLimit-Remaining': '7',
    'X-RateLimit-Limit': '60',
    'x-rate-limit-reset': '1747000000',
  }
  const logged = await detailsOf(token, { ...sent, ...own }, { ...sent, ...standard, ...own })
  for (const [name, value] of Object.entries({ ...sent, ...standard })) {
    expect(logged).toContain(`"${name.toLowerCase()}":"${value}"`)
  }
  for (const name of Object.keys(own)) expect(logged.split(`"${name}":"[redacted]"`)).toHaveLength(3)
  for (const part of parts) expect(logged).not.toContain(part)
})

test.each([
  'https://login.example/sign-in?session=secret#x',
  'https://user:pa55word@login.example/x',
  'https://login.example/login;jsessionid=SECRET',
  '//login.example/magic/SECRET',
])('shows where a redirect to %s leads, and no secret of it', async (location) => {
  const logged = await detailsOf(token, {}, { location })
  expect(logged).toMatch(/"location":"https?:\/\/login\.example"/)
})

test('shows limits without the key that they are kept by', async () => {
  const logged = await detailsOf(token, {}, { 'ratelimit-policy': '"day";q=100;pk=:c2VjcmV0:;w=60' })
  expect(logged).toContain(String.raw`\"day\";q=100;w=60`)
})

test('no header that echoes the token brings it into the log, whatever it looks like', async () => {
  const opaque = 'opaque-token-7f3a9c'
  const logged = await detailsOf(
    opaque,
    { 'client-app': `app of ${opaque}` },
    {
      'X-Request-Id': `You sent ${opaque}, not ${token}`,
      'response-error-description': `You sent ${opaque}`,
    },
  )
  for (const secret of [opaque, token]) expect(logged).not.toContain(secret)
  expect(logged).toContain('You sent [token], not [token]')
})
