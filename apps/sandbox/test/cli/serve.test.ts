import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { demo } from '../../src/demo.ts'
import { faultHeader } from '../../src/faults/fault.ts'
import { mintToken } from '../../src/security/mint-token.ts'
import { urlOf } from '../support/command.ts'
import { start } from '../support/process.ts'
import { call, over } from '../support/call.ts'

const inMemory = ['serve', '--port', '0', '--db', ':memory:', '--tasks', '5']

const ownApp = {
  SANDBOX_APP_ID: 'cs-env',
  SANDBOX_APP_SECRET: 'a secret of the environment, 32 at least',
  SANDBOX_ACCOUNT_ID: demo.accountId,
  SANDBOX_STREAM_ID: demo.streamId,
}

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'sandbox-cli-'))
  onTestFinished(() => rm(path, { recursive: true }))
  return path
}

describe('sandbox serve', () => {
  test('is what happens without a command', async () => {
    const server = start('cli.ts', inMemory.slice(1))
    const page = await call(over({ url: await urlOf(server) }), 'getTasks', { body: { limit: 2 } })
    expect(await page.json()).toMatchObject({ totalResults: 5, totalPages: 3 })
  })

  test('finishes what is in flight when it is told to stop, and ends with 0', async () => {
    const server = start('cli.ts', inMemory)
    const url = await urlOf(server)
    const page: { results: { _id: string }[] } = JSON.parse(
      await (await call(over({ url }), 'getTasks')).text(),
    )
    const slow = call(over({ url }), 'updateTask', {
      taskId: page.results[0]?._id ?? '',
      body: { name: 'Finished' },
      headers: { [faultHeader]: 'latency=500' },
    })
    await call(over({ url }), 'getTasks')
    server.child.kill('SIGTERM')
    expect(await (await slow).json()).toMatchObject({ name: 'Finished' })
    expect(await server.ended).toMatchObject({ code: 0 })
  })

  test('keeps tasks in its file, and fills an empty one only', async () => {
    const file = join(await folder(), 'data', 'sandbox.db')
    const args = ['--port', '0', '--db', file, '--tasks', '3']
    const first = start('cli.ts', args)
    const url = await urlOf(first)
    const page: { results: { _id: string }[] } = JSON.parse(
      await (await call(over({ url }), 'getTasks')).text(),
    )
    await call(over({ url }), 'updateTask', { taskId: page.results[0]?._id ?? '', body: { name: 'Kept' } })
    first.child.kill('SIGTERM')
    await first.ended

    const second = await urlOf(start('cli.ts', [...args, '--tasks', '9']))
    const kept = await call(over({ url: second }), 'getTasks', { body: { searchText: 'kept' } })
    expect(await kept.json()).toMatchObject({ totalResults: 1 })
    expect(await (await call(over({ url: second }), 'getTasks')).json()).toMatchObject({ totalResults: 3 })
  })

  test('takes its apps from a config file, and the demo apps no longer call', async () => {
    const file = join(await folder(), 'config.json')
    const app = {
      appId: 'cs-own',
      secret: 'a secret of our own with 32 letters',
      streamId: 'st-own',
      accountId: 'own',
    }
    const { appId, secret, accountId, streamId } = app
    await writeFile(
      file,
      JSON.stringify({ apps: [{ appId, secret, accounts: [{ accountId, streams: [streamId] }] }] }),
    )
    const url = await urlOf(start('cli.ts', [...inMemory, '--config', file]))
    expect((await call(over({ url }), 'getTasks')).status).toBe(401)
    const own = await call(over({ url }), 'getTasks', {
      token: await mintToken(app),
      streamId,
      headers: { accountId },
    })
    expect(await own.json()).toMatchObject({ totalResults: 5 })
  })

  test('takes its one app from the environment', async () => {
    const app = { appId: ownApp.SANDBOX_APP_ID, secret: ownApp.SANDBOX_APP_SECRET }
    const server = start('cli.ts', inMemory, ownApp)
    const url = await urlOf(server)
    expect((await call(over({ url }), 'getTasks', { token: await mintToken(app) })).status).toBe(200)
    expect((await call(over({ url }), 'getTasks')).status).toBe(401)
  })

  test('stops its clock where it is told to', async () => {
    const url = await urlOf(start('cli.ts', [...inMemory, '--now', '2025-06-01T12:00:00Z']))
    const health = await fetch(`${url}/__sandbox/health`)
    expect(await health.json()).toMatchObject({ clock: { now: '2025-06-01T12:00:00.000Z', running: false } })
  })
})

describe('wrong use ends with 2 and one line', () => {
  test.each<[string[], Record<string, string>, RegExp]>([
    [
      ['--port', '99999'],
      {},
      /^error: option '--port <number>' argument '99999' is invalid\. It must be a whole number/u,
    ],
    [['serve', '--colour'], {}, /^error: unknown option '--colour'/u],
    [['dance'], {}, /^error: /u],
    [['--now', 'noon'], {}, /^error: option '--now <moment>' .* ISO 8601/u],
    [
      ['--config', '/nowhere/config.json'],
      {},
      /^sandbox: Config file \/nowhere\/config\.json cannot be read \(ENOENT\)/u,
    ],
    [['--host', '0.0.0.0', '--db', ':memory:'], {}, /^sandbox: No credentials for 0\.0\.0\.0: .*--config/u],
    [[], { SANDBOX_APP_ID: 'cs-env' }, /^sandbox: Environment: SANDBOX_APP_SECRET, .* missing; set all of/u],
    [['--db', '/dev/null/sandbox.db'], {}, /^sandbox: .*\/dev\/null\/sandbox\.db/u],
    [[], { DATABASE_URL: 'postgres://127.0.0.1:1/nothing' }, /^sandbox: .+/u],
    [
      [],
      { DATABASE_URL: 'mysql://root:hidden-password@127.0.0.1/tasks' },
      /^sandbox: DATABASE_URL has the scheme mysql:, and only postgres: and postgresql: work;/u,
    ],
    [['--allow-origin', 'example.com'], {}, /^error: option '--allow-origin <origin...>' .* an origin/u],
    [['seed', '--stream', 'nope'], {}, /^error: option '--stream <id>' .* a stream that a request can name/u],
  ])('%j %j', async (args, env, message) => {
    const { code, stdout, stderr } = await start('cli.ts', args, env).ended
    expect(stderr).not.toContain('hidden-password')
    expect(stderr.trimEnd()).toMatch(message)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })

  test('a port that is taken', async () => {
    const { port } = new URL(await urlOf(start('cli.ts', inMemory)))
    const { code, stderr } = await start('cli.ts', ['--port', port, '--db', ':memory:']).ended
    expect(stderr).toBe(
      `sandbox: Port ${port} on 127.0.0.1 is taken; free it, or set SANDBOX_PORT to another.\n`,
    )
    expect(code).toBe(2)
  })
})

test('--help ends with 0 and tells of every command and exit code', async () => {
  const [top, serve, seed] = await Promise.all(
    [['--help'], ['serve', '--help'], ['seed', '--help']].map((args) => start('cli.ts', args).ended),
  )
  expect(top).toMatchObject({ code: 0, stdout: expect.stringMatching(/serve.*seed/su) })
  for (const help of [serve, seed])
    expect(help).toMatchObject({ code: 0, stdout: expect.stringContaining('Exit codes:') })
})
