import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { Command } from 'commander'
import { main } from '../src/commands/program.ts'
import { addRunOptions } from '../src/commands/run-options.ts'
import { exitCodes } from '../src/exit-codes.ts'
import { runConformance, UsageError } from '../src/index.ts'
import { sandboxApp, sandboxTarget } from './support/honest-sandbox.ts'
import { ids } from './support/run-against.ts'

/** Calls the command and gives its only line of complaint. */
async function complaint(...args: string[]): Promise<string | undefined> {
  const err: string[] = []
  const code = await main(args, { print: () => undefined, printError: (line) => err.push(line) })
  expect({ code, lines: err.length }).toEqual({ code: exitCodes.wrongUse, lines: 1 })
  expect(err[0]).not.toMatch(/\n| at .*:\d+/)
  return err[0]
}

const scope = [`--account-id=${ids.accountId}`, `--stream-id=${ids.streamId}`]
const needed = ['--host=http://127.0.0.1:9', ...scope]

describe('a configuration file with a wrong value', () => {
  it.each([
    [
      '{"phase": ["nonsense"]}',
      '"phase" must be a list of some of questions, examples, properties, laws, access, workflows.',
    ],
    ['{"phase": []}', '"phase" must be a list of some of'],
    ['{"phase": "laws"}', '"phase" must be a list of some of'],
    ['{"host": 5}', '"host" must be a string.'],
    ['{"host": ""}', '"host" must be a string.'],
    ['{"token": null}', '"token" must be a string.'],
    ['{"profile": "mocK"}', '"profile" must be one of live, mock.'],
    ['{"rate": "NaN"}', '"rate" must be a number from 0.001 to 1000000.'],
    ['{"rate": 0}', '"rate" must be a number from 0.001 to 1000000.'],
    ['{"rate": -1}', '"rate" must be a number from'],
    ['{"rate": 1e999}', '"rate" must be a number from'],
    ['{"seed": 1.5}', '"seed" must be a whole number from 0 to'],
    ['{"runs": 0}', '"runs" must be a whole number from 1 to'],
    ['{"timeLimit": 9999999999}', '"timeLimit" must be a whole number from 1 to 600000.'],
    ['{"minCoverage": 101}', '"minCoverage" must be a number from 0 to 100.'],
    ['{"strict": "false"}', '"strict" must be true or false.'],
    ['{"allowWrites": 1}', '"allowWrites" must be true or false.'],
    ['{"taskId": "ti-1"}', '"taskId" must be a list of strings.'],
    ['{"only": ["laws", 1]}', '"only" must be a list of strings.'],
    [
      '{"account-id": "a"}',
      'names the option "account-id", which does not exist; there are host, allowInsecureHost,',
    ],
    ['{"config": "other.json"}', 'names the option "config", which does not exist'],
    ['[]', 'is not a JSON object'],
  ])('is refused: %s', async (content, message) => {
    const folder = await mkdtemp(join(tmpdir(), 'conformance-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const file = join(folder, 'conformance.json')
    await writeFile(file, content)
    const line = await complaint('run', '--config', file, ...needed, '--token=opaque')
    expect(line).toContain(file)
    expect(line).toContain(message)
  })
})

describe('an environment with a wrong value', () => {
  it.each([
    ['CONFORMANCE_PHASE', 'nonsense', 'Allowed choices are questions, examples, properties'],
    ['CONFORMANCE_PROFILE', 'mocK', 'Allowed choices are live, mock'],
    ['CONFORMANCE_RATE', '0', 'It must be a number from 0.001 to 1000000'],
    ['CONFORMANCE_RATE', 'fast', 'It must be a number from 0.001 to 1000000'],
    ['CONFORMANCE_RATE', 'Infinity', 'It must be a number from 0.001 to 1000000'],
    ['CONFORMANCE_RUNS', '', 'It must be a whole number from 1 to 100000'],
    ['CONFORMANCE_STRICT', 'maybe', 'CONFORMANCE_STRICT must be true or false'],
    ['CONFORMANCE_STRCIT', 'true', 'sets CONFORMANCE_STRCIT, which is not an option'],
  ])('is refused: %s=%s', async (name, value, message) => {
    vi.stubEnv(name, value)
    onTestFinished(() => void vi.unstubAllEnvs())
    const line = await complaint('run', ...needed, '--token=opaque')
    expect(line).toContain(name)
    expect(line).toContain(message)
  })

  it('is as good as none where a text is empty', async () => {
    vi.stubEnv('CONFORMANCE_TOKEN', '')
    onTestFinished(() => void vi.unstubAllEnvs())
    expect(await complaint('run', ...needed)).toContain('A credential is missing')
  })
})

describe('options that cannot be meant', () => {
  it.each([
    [['--token=abc'], '--token has fewer than 4 characters'],
    [['--app-id=a', '--client-secret=abc'], '--client-secret has fewer than 4 characters'],
    [['--token=Bearer abcdef'], '--token has a space'],
    [
      ['--token=opaque', '--account-id=Größe'],
      '--account-id has a space or a character that a header cannot hold',
    ],
    [['--token=opaque', '--subject=u-1'], '--subject is for signed JWTs'],
    [['--token=opaque', '--other-stream-id=s'], '--other-stream-id needs --other-account-id'],
    [
      ['--token=opaque', '--unscoped-client-secret=secret'],
      '--unscoped-client-secret needs --unscoped-app-id',
    ],
    [['--token=opaque', '--report=report.pdf'], 'report.pdf has an unknown extension'],
    [['--token=opaque', '--report=/dev/null/x/report.json'], 'folder of the report /dev/null/x/report.json'],
    [['--token=opaque', '--spec-url=docs/index.html'], 'It must be an address that starts with http'],
    [['--token=opaque', '--rate=1e3'], 'It must be a number from'],
    [['--token=opaque', '--host=127.0.0.1:4010'], 'needs its scheme; write http://127.0.0.1:4010.'],
    [['--token=opaque', '--host=localhost/base'], 'needs its scheme; write http://localhost/base.'],
    [
      ['--token=opaque', '--host=http://sandbox:4000'],
      'has no https; write https, or allow it with --allow-insecure-host.',
    ],
    [['--token=opaque', '--host=[::1]:4010'], 'needs its scheme; write http://[::1]:4010.'],
  ])('are refused: %s', async (args, message) => {
    expect(await complaint('run', ...needed, ...args)).toContain(message)
  })

  it('are refused in compare before anything is sent', async () => {
    const hosts = ['http://127.0.0.1:9', 'http://127.0.0.1:9=mocK']
    expect(await complaint('compare', ...hosts, ...scope, '--token=opaque')).toContain('ends in no profile')
  })

  it('are refused by the library too', async () => {
    const run = runConformance({ target: sandboxTarget(), credentials: sandboxApp, rate: Number.NaN })
    await expect(run).rejects.toThrow(UsageError)
    await expect(run).rejects.toThrow('rate must be a number from 0.001 to 1000000, not NaN.')
    const { allowInsecureHost: _, ...far } = sandboxTarget('http://sandbox:4000')
    const insecure = runConformance({ target: far, credentials: sandboxApp })
    await expect(insecure).rejects.toThrow('allow it with --allow-insecure-host')
  })
})

describe('--help', () => {
  it.each(['run', 'compare', 'replay', 'token', 'doctor'])(
    'of %s names every option with its variable, and every exit code',
    async (name) => {
      const out: string[] = []
      const code = await main([name, '--help'], {
        print: (line) => out.push(line),
        printError: () => undefined,
      })
      const help = out.join('\n').replaceAll(/\s+/g, ' ')
      expect(code).toBe(exitCodes.conforms)
      for (const option of addRunOptions(new Command()).options) {
        expect(help).toContain(option.long)
        expect(help).toContain(`env: ${option.envVar}`)
      }
      const { conforms, wrongUse, unreachable } = exitCodes
      const few = { token: [conforms, wrongUse], doctor: [conforms, wrongUse, unreachable] }
      const own = Object.entries(few).find(([key]) => key === name)?.[1] ?? Object.values(exitCodes)
      for (const exitCode of own) expect(help).toMatch(new RegExp(` ${exitCode} `))
      expect(help).toContain(
        'PUT, PATCH and DELETE, which only a faulty host accepts, are sent on loopback only.',
      )
      expect(help).toContain('lists are separated by commas or spaces')
      expect(help).toContain('"accountId"')
    },
  )

  it('of token tells its own exit codes only', async () => {
    const out: string[] = []
    await main(['token', '--help'], { print: (line) => out.push(line), printError: () => undefined })
    expect(out.join('\n')).toContain('It exits with 0 if')
    expect(out.join('\n')).not.toMatch(/Exit codes:|host not reachable/)
  })

  it('of restore names the options that it uses, and no others', async () => {
    const out: string[] = []
    await main(['restore', '--help'], { print: (line) => out.push(line), printError: () => undefined })
    const listed = Array.from(out.join('\n').matchAll(/^ {2}(--[\w-]+)/gm), ([, name]) => name)
    expect(listed).toEqual([
      '--config',
      '--host',
      '--allow-insecure-host',
      '--ca',
      '--client-cert',
      '--client-key',
      '--client-key-passphrase',
      '--account-id',
      '--stream-id',
      '--token',
      '--app-id',
      '--client-secret',
      '--subject',
      '--rate',
      '--time-limit',
    ])
  })
})
