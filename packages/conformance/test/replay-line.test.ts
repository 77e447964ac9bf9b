import { execFile } from 'node:child_process'
import { Command } from 'commander'
import { demo, demoOther, demoWithoutScope } from '@case-management/sandbox'
import { expect, it } from 'vitest'
import { main } from '../src/commands/program.ts'
import { optionsOf } from '../src/commands/run.ts'
import { addRunOptions, type RunFlags } from '../src/commands/run-options.ts'
import { replayLine } from '../src/reports/replay-line.ts'
import { secretVariables, settingsOf } from '../src/reports/run-settings.ts'
import { updating, without, type Host } from './faults/fault.ts'
import { commandShell } from './support/command-shell.ts'
import { asLive } from './support/live-url.ts'
import { records } from './support/records.ts'
import { sandboxFlags, servedSandbox } from './support/served-sandbox.ts'

/** A value for every option, none of which is the default. */
const everything = [
  '--host=http://tasks.example.com:8443/base',
  '--allow-insecure-host',
  '--ca=certs/ca.pem',
  '--client-cert=certs/me.pem',
  '--client-key=certs/me.key',
  '--account-id=acc',
  '--stream-id=st-1',
  '--app-id=cs-1',
  "--subject=u's own",
  '--unscoped-app-id=cs-2',
  '--other-account-id=acc2',
  '--other-stream-id=st-2',
  '--other-task-id=ti-9',
  '--error-header=Fault: status={status}; example={example}',
  '--task-id=ti-1',
  '--task-id=ti-2',
  '--allow-writes',
  '--profile=mock',
  '--seed=77',
  '--runs=5',
  '--rate=0.5',
  '--time-limit=1234',
  '--strict',
  '--dialect=tenant.json',
]

/** Options that do not change what one check does, and secrets, which come from the environment. */
const left = [
  'config',
  'phase',
  'only',
  'report',
  'min-coverage',
  'spec-url',
  'verbose',
  'budget',
  'minutes',
  'resume',
  'journal',
]
const secrets = ['token', 'client-secret', 'unscoped-client-secret', 'client-key-passphrase']

function flagsOf(args: readonly string[]): RunFlags {
  const command = addRunOptions(new Command())
  const own = secrets.filter((name) => name !== 'token').map((name, index) => `--${name}=secret-${index + 1}`)
  command.parse([...args, ...own], { from: 'user' })
  return command.opts<RunFlags>()
}

/** The words of a line as a shell takes them. */
function wordsOf(line: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    execFile('sh', ['-c', `conformance() { printf '%s\\n' "$@"; }; ${line}`], (error, out) =>
      error ? reject(error) : resolve(out.trimEnd().split('\n')),
    )
  })
}

it('carries every option that a check may depend on, and no secret', async () => {
  const given = new Set(everything.map((flag) => flag.replace(/^--|=.*$/g, '')))
  const all = addRunOptions(new Command()).options.map((option) => option.name())
  expect(all.filter((name) => !given.has(name)).toSorted()).toEqual([...left, ...secrets].toSorted())

  const options = optionsOf(flagsOf(everything))
  const target = { ...options.target, strict: true }
  const line = replayLine(
    { target, seed: 77, settings: settingsOf(options), secrets: secretVariables(options) },
    { id: 'laws/getTasks/a' },
  )
  expect(line).not.toMatch(/secret-[123]/)
  expect(line).toMatch(
    /^CONFORMANCE_CLIENT_SECRET="\$CONFORMANCE_CLIENT_SECRET" CONFORMANCE_UNSCOPED_CLIENT_SECRET=\S+ CONFORMANCE_CLIENT_KEY_PASSPHRASE=/,
  )
  const words = await wordsOf(line)
  expect(words.slice(0, 2)).toEqual(['replay', 'laws/getTasks/a'])
  expect(optionsOf(flagsOf(words.slice(2)))).toEqual(options)
})

/** A host that does not keep one key. */
const losing: (honest: Host) => Host = updating((body) => without(body, 'channel'))

it('gives the same failure again and nothing else when it is run as a command', async () => {
  const url = asLive(await servedSandbox(losing))
  const out: string[] = []
  await main(
    [
      'run',
      ...sandboxFlags(url),
      '--allow-writes',
      ...records(3, demo).map(({ _id }) => `--task-id=${_id}`),
      `--unscoped-app-id=${demoWithoutScope.appId}`,
      `--unscoped-client-secret=${demoWithoutScope.secret}`,
      `--other-account-id=${demoOther.accountId}`,
      `--other-stream-id=${demoOther.streamId}`,
      '--only=laws/updateTask/update/channel',
      '--rate=1000',
      '--runs=7',
      '--time-limit=9000',
      '--strict',
      '--verbose',
    ],
    { print: (line) => out.push(line), printError: (line) => out.push(line) },
  )
  const failed = out.find((text) => text.startsWith('FAILED  laws/updateTask/update/channel:')) ?? ''
  const line = out.find((text) => text.includes('replay laws/updateTask/update/channel '))?.trim() ?? ''
  const told = out.slice(out.indexOf(failed) + 1)
  const messages = told.slice(
    0,
    told.findIndex((text) => !text.startsWith('          ')),
  )
  expect(messages.length).toBeGreaterThan(0)
  expect(line).not.toContain(demo.secret)

  const replayed = await commandShell(line)
  expect(replayed.code).toBe(1)
  expect(replayed.out.match(/^(?:FAILED|ok|differs|skipped) .*$/gm)).toEqual([failed])
  for (const message of messages) expect(replayed.out).toContain(message)
})

it('shows what a check that passed sent last, and not what was put back after it', async () => {
  const out: string[] = []
  const code = await main(
    ['replay', 'laws/updateTask/update/repeat', ...sandboxFlags(await servedSandbox())],
    { print: (line) => out.push(line), printError: () => undefined },
  )
  expect(code).toBe(0)
  expect(out[0]).toContain('Sent twice')
  expect(out[0]).toContain('${TOKEN:?')
  expect(out.at(-1)).toContain('ok')
})
