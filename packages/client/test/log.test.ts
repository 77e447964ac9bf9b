import { security } from '@case-management/contract'
import { expect, test } from 'vitest'
import { logging, type Logger, type LoggingOptions } from '@case-management/client/log'
import { clientOf, failureOf } from './helpers/client.ts'
import { scriptedFetch } from './helpers/scripted-fetch.ts'

const token = 'eyJhbGciOiJIUzI1NiJ9.eyJhcHBJZCI6ImNzLTEifQ.c2lnbmF0dXJl'

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
    headers: { cookie: 'session=secret', 'X-Tenant-Key': 'secret too' },
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

test('no entry holds a token, a cookie or a body', async () => {
  const text = JSON.stringify(await entriesOf({ level: 'debug', redact: ['x-tenant-key'] }))
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

test('no header that echoes the token brings it into the log, whatever it looks like', async () => {
  const logged: string[] = []
  const log = (message: string, details: object) => logged.push(message + JSON.stringify(details))
  const opaque = 'opaque-token-7f3a9c'
  const client = clientOf('platform.kore.ai', {
    auth: opaque,
    headers: { 'client-app': `app of ${opaque}` },
    fetch: scriptedFetch({ headers: { 'response-error-description': `You sent ${opaque}, not ${token}` } }),
    hooks: [logging({ level: 'debug', logger: { error: log, warn: log, info: log, debug: log } })],
  })
  await client.getTasks()
  expect(logged).toHaveLength(2)
  for (const secret of [opaque, token]) expect(logged.join()).not.toContain(secret)
  expect(logged.join()).toContain('You sent [token], not [token]')
})
