import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openStorage } from '../../src/cli/open-storage.ts'
import { moment, origins, rateLimits, textOf } from '../../src/cli/parse-options.ts'
import { accountIdSchema, streamIdSchema } from '../../src/config/identifiers.ts'
import { createPostgresStorage } from '../../src/storage/index.ts'

async function refusalOf(open: () => Promise<unknown>): Promise<string> {
  return await open().then(
    () => 'nothing was refused',
    (error: unknown) => String(error),
  )
}

describe('a database that cannot be', () => {
  test.each([
    [
      'mysql://root:hidden@127.0.0.1/tasks',
      'has the scheme mysql:, and only postgres: and postgresql: work;',
    ],
    [
      'MySQL://root:hidden@127.0.0.1/tasks',
      'has the scheme mysql:, and only postgres: and postgresql: work;',
    ],
    ['sqlite:///tmp/hidden.db', 'has the scheme sqlite:, and only postgres: and postgresql: work;'],
    ['https://hidden@127.0.0.1', 'has the scheme https:, and only postgres: and postgresql: work;'],
    ['postgres:root:hidden@127.0.0.1/tasks', 'is not a URL;'],
    ['root:hidden@127.0.0.1/tasks', 'is not a URL;'],
    ['postgres://root:hidden@127.0.0.1:99999/tasks', 'is not a URL;'],
    ['host=127.0.0.1 password=hidden', 'is not a URL;'],
    [' ', 'is not a URL;'],
  ])('in DATABASE_URL is refused in one line without its password: %s', async (url, problem) => {
    const refusal = await refusalOf(() => openStorage(undefined, url))
    expect(refusal).toBe(
      `ConfigError: DATABASE_URL ${problem} it has the form postgres://user:password@host:port/database. For SQLite, unset it or pass --db.`,
    )
    const library = await refusalOf(() => createPostgresStorage({ url }))
    expect(library).toMatch(/^StorageError: the URL of the database (?:has the scheme|is not a URL)/u)
    expect(refusal + library).not.toContain('hidden')
  })

  test.each(['postgres', 'postgresql', 'POSTGRES'])('does not include %s:', async (scheme) => {
    const refusal = await refusalOf(() => openStorage(undefined, `${scheme}://u:hidden@127.0.0.1:1/tasks`))
    expect(refusal).toMatch(/^StorageError: cannot open the database 127\.0\.0\.1:1\/tasks: .*ECONNREFUSED/u)
    expect(refusal).not.toContain('hidden')
  })

  test('in --db is refused in one line: a folder, no name, a name below a file, a folder that takes none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sandbox-db-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const file = join(folder, 'file.txt')
    await writeFile(file, 'not a database')
    const refusals = await Promise.all(
      [folder, '', ' ', join(file, 'sandbox.db'), file, '/proc/none/sandbox.db'].map((db) =>
        refusalOf(() => openStorage(db, 'mysql://is-not-looked-at')),
      ),
    )
    expect(refusals).toEqual([
      `StorageError: ${folder} is a folder; name a file in it for the database`,
      'StorageError: the database needs a file name, or :memory:',
      'StorageError: the database needs a file name, or :memory:',
      expect.stringMatching(/^StorageError: cannot open \S+\/file\.txt\/sandbox\.db as a database .*EEXIST/u),
      expect.stringMatching(
        /^StorageError: \S+\/file\.txt is damaged, or no database \(file is not a database\)/u,
      ),
      expect.stringMatching(/^StorageError: cannot open \/proc\/none\/sandbox\.db as a database .*ENOENT/u),
    ])
  })

  test('in a folder that is missing is made with it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sandbox-db-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const storage = await openStorage(join(folder, 'a', 'b', 'sandbox.db'), undefined)
    await storage.close()
    expect((await stat(join(folder, 'a', 'b', 'sandbox.db'))).isFile()).toBe(true)
  })
})

test.each(['st-', 'st-a_b', 'nope', '', `st-${'a'.repeat(62)}`])('%j is no stream', (stream) => {
  expect(() => textOf(streamIdSchema)(stream)).toThrow(/must be a stream that a request can name/u)
})

test.each(['a b', 'a-b', '', 'a'.repeat(65)])('%j is no account', (account) => {
  expect(() => textOf(accountIdSchema)(account)).toThrow(/must be an account that a request can name/u)
})

test.each(['1969-12-31T23:59:59Z', '9999-01-01T00:00:00Z'])('the clock does not show %s', (text) => {
  expect(() => moment(text)).toThrow(/years 1970 to 9998/u)
})

test.each(['example.com', 'https://a.example/', 'https://a.example/path', '*', 'null', 'file:///a'])(
  '%s is no origin',
  (text) => {
    expect(() => origins(text)).toThrow(/must be an origin/u)
  },
)

test('several origins are kept in order', () => {
  expect(origins('http://localhost:3000', origins('https://a.example'))).toEqual([
    'https://a.example',
    'http://localhost:3000',
  ])
})

test.each(['60', '0/minute', '60/second', '60/minute;1800/hour', '-1/hour', ''])(
  '%j is no rate limit',
  (text) => {
    expect(() => rateLimits(text)).toThrow(/calls a minute or an hour/u)
  },
)

test('several rate limits stand in one text', () => {
  expect(rateLimits('60/minute, 1800/hour')).toEqual([
    { calls: 60, window: 'minute' },
    { calls: 1800, window: 'hour' },
  ])
})
