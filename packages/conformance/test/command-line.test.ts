import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { Command } from 'commander'
import { applyEnvironment } from '../src/commands/environment.ts'
import { main } from '../src/commands/program.ts'
import { addRunOptions, type RunFlags } from '../src/commands/run-options.ts'
import { exitCodes } from '../src/exit-codes.ts'
import type { Answer } from './support/example-host.ts'
import { sandboxFlags, servedSandbox } from './support/served-sandbox.ts'
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
    ['an unknown command', ['walk'], 'unknown command'],
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
    ['a bad URL', ['run', '--host', 'ftp://h', ...account, '--token', 't'], 'must use https;'],
    ['an unknown profile', ['run', '--profile', 'toaster'], 'Allowed choices are live, mock'],
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
    const { code, err } = await call(
      'run',
      '--host',
      `http://127.0.0.1:${port}`,
      ...account,
      '--token',
      'opaque',
    )
    expect(code).toBe(exitCodes.unreachable)
    expect(err).toEqual([
      `conformance: No answer from http://127.0.0.1:${port}: ECONNREFUSED: nothing listens there; check --host and that the host is running.`,
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
      '--phase=examples',
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

/** Calls the command with a configuration file of this content. */
async function configured(content: string, ...args: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'conformance-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'conformance.json')
  await writeFile(file, content)
  return call('run', '--config', file, ...args)
}

describe('the configuration file', () => {
  it('gives options that the command line does not, which wins', async () => {
    const host = await hostForTest()
    const file = {
      host: 'http://127.0.0.1:9',
      accountId: ids.accountId,
      streamId: ids.streamId,
      profile: 'mock',
    }
    const { code, out } = await configured(
      JSON.stringify({ ...file, token: 'opaque', phase: ['examples'], only: ['examples/getTasks/200'] }),
      `--host=${host.url}`,
    )
    expect(code).toBe(exitCodes.conforms)
    expect(out.at(-1)).toBe('6 passed, 0 failed, 0 skipped')
  })

  it.each([
    ['no JSON', '{', 'is not a JSON object'],
    ['an unknown option', '{"hots": "x"}', 'names the option "hots", which does not exist'],
    ['a value of a wrong type', '{"only": "laws"}', '"only" must be a list of strings'],
  ])('is refused in one line with %s', async (_, content, message) => {
    const { code, err } = await configured(content)
    expect(code).toBe(exitCodes.wrongUse)
    expect(err).toHaveLength(1)
    expect(err[0]).toContain(message)
  })
})

/** The flags that a command reads with this environment. */
function flagsWith(environment: Record<string, string>, ...args: string[]): RunFlags {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
  onTestFinished(() => void vi.unstubAllEnvs())
  const command = addRunOptions(new Command())
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
  command.parse(args, { from: 'user' })
  applyEnvironment(command)
  return command.opts<RunFlags>()
}

describe('the environment', () => {
  it.each([
    ['false', false],
    ['0', false],
    ['no', false],
    ['', false],
    ['true', true],
    ['1', true],
  ])('turns a switch to what "%s" means', (text, on) => {
    const flags = flagsWith({ CONFORMANCE_ALLOW_WRITES: text, CONFORMANCE_STRICT: text })
    expect(flags).toMatchObject({ allowWrites: on, strict: on })
  })

  it('is refused with a switch that is neither on nor off', () => {
    expect(() => flagsWith({ CONFORMANCE_ALLOW_WRITES: 'maybe' })).toThrow(
      'CONFORMANCE_ALLOW_WRITES must be true or false.',
    )
  })

  it.each(['laws,access', 'laws access', ' laws, access '])('gives the phases "%s" as two', (text) => {
    expect(flagsWith({ CONFORMANCE_PHASE: text }).phase).toEqual(['laws', 'access'])
  })

  it('gives lists of ids and files, with commas or spaces between', () => {
    const flags = flagsWith({
      CONFORMANCE_ONLY: 'laws/a,access/b',
      CONFORMANCE_REPORT: 'a.json b.xml',
      CONFORMANCE_TASK_ID: 't-1, t-2',
    })
    expect(flags).toMatchObject({
      only: ['laws/a', 'access/b'],
      report: ['a.json', 'b.xml'],
      taskId: ['t-1', 't-2'],
    })
  })

  it('yields to the command line, where a name may hold a space', () => {
    const flags = flagsWith(
      { CONFORMANCE_PHASE: 'laws', CONFORMANCE_REPORT: 'a.json', CONFORMANCE_STRICT: 'false' },
      '--strict',
      '--phase=access',
      '--phase=workflows',
      '--report=my report.json',
    )
    expect(flags).toMatchObject({
      strict: true,
      phase: ['access', 'workflows'],
      report: ['my report.json'],
    })
  })

  it('is refused with an unknown phase', () => {
    expect(() => flagsWith({ CONFORMANCE_PHASE: 'laws,walks' })).toThrow('Allowed choices are')
  })
})

describe('guards against a green that means nothing', () => {
  it('fails a run that tested nothing', async () => {
    const host = await hostForTest()
    const { code, err } = await call(
      'run',
      `--host=${host.url}`,
      ...account,
      '--token=opaque-token',
      '--only=no/such/check',
    )
    expect(code).toBe(exitCodes.differs)
    expect(err).toEqual(['conformance: Nothing was tested: --phase and --only leave no check.'])
  })

  it('fails a run that covers too little', async () => {
    const host = await hostForTest()
    const scope = ['--profile=mock', '--phase=examples', '--min-coverage=50']
    const { code, err } = await call(
      'run',
      `--host=${host.url}`,
      ...account,
      '--token=opaque-token',
      ...scope,
    )
    expect(code).toBe(exitCodes.differs)
    expect(err[0]).toMatch(/^conformance: Only \d+ % of the contract was covered, not 50 %\.$/)
  })
})

describe('compare', () => {
  it('prints where two hosts differ, and fails', async () => {
    const [right, wrong] = [
      await hostForTest(),
      await hostForTest((answer) => (answer.status === 412 ? { ...answer, status: 422 } : answer)),
    ]
    const scope = [
      '--profile=mock',
      '--phase=examples',
      '--only=examples/getTasks/412/unknown-key',
      '--strict',
    ]
    const { code, out } = await call(
      'compare',
      right.url,
      `${wrong.url}=mock`,
      ...account,
      '--token=opaque-token',
      ...scope,
    )
    expect(code).toBe(exitCodes.differs)
    expect(out.slice(2)).toEqual([
      'examples/getTasks/412/unknown-key',
      `  passed  ${right.url}`,
      `  failed  ${wrong.url}: statusCode: Expected status code '412', but got '422'.`,
      'The hosts differ.',
    ])
  })

  it.each([
    ['no check is made', '--only=no/such/check', undefined],
    ['all break the contract alike', '--only=examples/getTasks/412/unknown-key', 422],
  ])('fails when %s', async (_, only, status) => {
    const change = (answer: Answer) => ({ ...answer, status: status ?? answer.status })
    const urls = [(await hostForTest(change)).url, (await hostForTest(change)).url]
    const scope = ['--profile=mock', '--phase=examples', '--strict', only]
    const { code, out, err } = await call('compare', ...urls, ...account, '--token=opaque-token', ...scope)
    expect(code).toBe(exitCodes.differs)
    expect(out.at(-1)).toBe('The hosts do not differ.')
    expect(err.at(-1)).toBe('conformance: Not every host was seen to conform; see the counts above.')
  })

  it('puts back what it wrote when it is interrupted, and leaves out the other hosts', async () => {
    const updates: number[] = []
    const url = await servedSandbox((honest) => async (request) => {
      const response = await honest(request)
      if (request.url.includes('updateTask') && updates.push(response.status) === 1) process.emit('SIGINT')
      return response
    })
    const scope = ['--phase=laws', '--only=laws/updateTask/update/tags']
    const { code, err, out } = await call('compare', url, url, ...sandboxFlags(url).slice(1), ...scope)
    expect(code).toBe(exitCodes.interrupted)
    expect(err[0]).toContain('conformance: Interrupted;')
    expect(out).toEqual([])
    expect(updates.length).toBeGreaterThan(1)
  })
})
