import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { main } from '../src/commands/program.ts'
import { exitCodes } from '../src/exit-codes.ts'
import { hostForTest, ids } from './support/run-against.ts'

async function call(...args: string[]): Promise<{ code: number; out: string[]; err: string[] }> {
  const out: string[] = []
  const err: string[] = []
  const code = await main(args, { print: (line) => out.push(line), printError: (line) => err.push(line) })
  return { code, out, err }
}

const account = ['--account-id', ids.accountId, '--stream-id', ids.streamId]
const secret = 'do-not-show-this-secret-0123456789'

describe('the command', () => {
  it.each([
    ['an unknown flag', ['run', '--nope'], "unknown option '--nope'"],
    ['an unknown command', ['walk'], "unknown command 'walk'"],
    ['a missing host', ['run', ...account, '--token', 't'], '--host is missing'],
    [
      'a missing account',
      ['run', '--host', 'h', '--stream-id', 's', '--token', 't'],
      '--account-id is missing',
    ],
    ['a missing credential', ['run', '--host', 'h', ...account], 'A credential is missing'],
    ['half a credential', ['run', '--host', 'h', ...account, '--app-id', 'a'], '--client-secret is missing'],
    [
      'two credentials',
      ['run', '--host', 'h', ...account, '--token', 't', '--app-id', 'a', '--client-secret', 'c'],
      'not both',
    ],
    ['a bad URL', ['run', '--host', 'ftp://h', ...account, '--token', 't'], 'is no HTTP address'],
    ['an unknown profile', ['run', '--profile', 'toaster'], 'toaster'],
  ])('refuses %s in one line', async (_, args, message) => {
    const { code, err } = await call(...args)
    expect(code).toBe(exitCodes.wrongUse)
    expect(err).toHaveLength(1)
    expect(err[0]).toContain(message)
    expect(err[0]).not.toMatch(/\n| at .*:\d+/)
  })

  it('says in one line that a host is not reachable', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    server.close()
    await once(server, 'close')
    const { code, err } = await call('run', '--host', `http://127.0.0.1:${port}`, ...account, '--token', 't')
    expect(code).toBe(exitCodes.unreachable)
    expect(err).toEqual([
      `conformance: No answer from http://127.0.0.1:${port} (ECONNREFUSED); check --host and that the host is running.`,
    ])
  })

  it('explains every option and exit code with --help', async () => {
    const { code, out } = await call('run', '--help')
    expect(code).toBe(exitCodes.conforms)
    expect(out.join('\n')).toContain('--client-secret')
  })

  it('shows no secret, neither on the terminal nor in the report', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'conformance-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const file = join(folder, 'report.json')
    const host = await hostForTest((answer) => (answer.status === 200 ? { ...answer, status: 418 } : answer))
    const { code, out } = await call(
      'run',
      '--profile=mock',
      `--host=${host.url}`,
      ...account,
      '--app-id=cs-1',
      `--client-secret=${secret}`,
      `--report=${file}`,
    )
    const report = await readFile(file, 'utf8')
    const token = String(host.received.at(-1)?.['auth'])
    expect(code).toBe(exitCodes.differs)
    expect(token).toMatch(/^eyJ/)
    for (const text of [out.join('\n'), report]) {
      expect(text).not.toContain(secret)
      expect(text).not.toContain(token)
      expect(text).not.toContain(token.slice(token.lastIndexOf('.')))
    }
    expect(report).toContain('"auth": "***"')
  })
})
