import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { demo } from '@case-management/sandbox'
import { expect, it, onTestFinished, vi } from 'vitest'
import { exitCodes } from '../src/exit-codes.ts'
import { callOf, type Call, type Host } from './faults/fault.ts'
import { asLive } from './support/live-url.ts'
import { records } from './support/records.ts'
import { sandboxFlags, servedSandbox } from './support/served-sandbox.ts'

const [{ _id: taskId, tags, desc } = { _id: '', tags: [], desc: '' }] = records(1, demo)

/** The command as a shell starts it, in a process group of its own, on a slow host that passes for a live one. */
async function started(
  args: string[],
  onCall: (call: Call, command: ChildProcess) => Promise<void> | void,
  answer?: () => Response,
) {
  const running: { command?: ChildProcess } = {}
  const slow =
    (honest: Host): Host =>
    async (request) => {
      const call = await callOf(request)
      await wait(20)
      const response = answer ? answer() : await honest(request)
      if (running.command) await onCall(call, running.command)
      return response
    }
  const url = await servedSandbox(slow)
  const cli = join(import.meta.dirname, '../src/cli.ts')
  const command = spawn(
    process.execPath,
    [
      '--conditions=@case-management/source',
      cli,
      ...args,
      ...sandboxFlags(asLive(url)),
      '--allow-writes',
      `--task-id=${taskId}`,
      '--rate=1000',
      '--strict',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let errors = ''
  command.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  running.command = command
  onTestFinished(() => void command.kill('SIGKILL'))
  const [code]: unknown[] = await once(command, 'close')
  const lines = errors.trim().split('\n')
  // The host passes for one that is not this machine: it has no TLS, and the run says before how much it sends.
  return { code, errors: lines.filter((line) => !/has no TLS|The run expects/.test(line)) }
}

/** Ctrl-C reaches the whole group that stands in the foreground of a terminal. */
function ctrlC({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGINT')
}

it.each([
  ['run', ['run', '--phase=laws', '--only=laws/updateTask/update/tags']],
  ['replay', ['replay', 'laws/updateTask/update/tags']],
])('%s puts back what it wrote after Ctrl-C, and says so with its exit code', async (_, args) => {
  const updates: unknown[] = []
  const { code, errors } = await started(args, ({ operation, body }, command) => {
    if (operation !== 'updateTask') return
    updates.push(body?.['tags'])
    if (updates.length === 1) ctrlC(command)
  })
  expect(code).toBe(exitCodes.interrupted)
  expect(errors[0]).toContain('Interrupted; putting back what was written')
  expect(updates.length).toBeGreaterThan(1)
  expect(updates[0]).not.toEqual(tags)
  expect(updates.at(-1)).toEqual(tags)
})

it.each(['SIGTERM', 'SIGHUP'] as const)('%s is no different', async (signal) => {
  const updates: unknown[] = []
  const { code } = await started(
    ['run', '--phase=laws', '--only=laws/updateTask/update/tags'],
    ({ operation, body }, command) => {
      if (operation === 'updateTask' && updates.push(body?.['tags']) === 1) command.kill(signal)
    },
  )
  expect(code).toBe(exitCodes.interrupted)
  expect(updates.at(-1)).toEqual(tags)
})

it('puts back after Ctrl-C while Dredd runs, and complains of nothing else', async () => {
  const updates: unknown[] = []
  const { code, errors } = await started(['run', '--phase=examples'], ({ operation, body }, command) => {
    if (operation !== 'updateTask') return
    updates.push(body?.['desc'])
    if (updates.length === 4) ctrlC(command)
  })
  expect(code).toBe(exitCodes.interrupted)
  expect(errors.join('\n')).not.toContain('Dredd')
  expect(updates.at(-1)).toBe(desc)
})

it('names what is not yet put back the second time, and ends at once the third', async () => {
  let updates = 0
  const { code, errors } = await started(
    ['run', '--phase=laws', '--only=laws/updateTask/update/tags', '--time-limit=60000'],
    async ({ operation }, command) => {
      if (operation !== 'updateTask') return
      if (++updates === 1) return ctrlC(command)
      // The host takes its time with putting back.
      ctrlC(command)
      await wait(300)
      ctrlC(command)
      await new Promise(() => undefined)
    },
  )
  expect(code).toBe(exitCodes.interrupted)
  expect(errors).toEqual([
    expect.stringContaining('Interrupted;'),
    expect.stringMatching(`^conformance: Not yet put back: ${taskId} \\(.*\\btags\\b.*\\)\\.$`),
    'conformance: Once more ends at once.',
    expect.stringContaining(`Not yet put back: ${taskId}`),
  ])
})

it('names what is not put back also when the program itself breaks', async () => {
  const broken = `process.on('SIGUSR2', () => { throw new Error('broken inside') })`
  vi.stubEnv('NODE_OPTIONS', `--import=data:text/javascript,${encodeURIComponent(broken)}`)
  onTestFinished(() => void vi.unstubAllEnvs())
  const { code, errors } = await started(
    ['run', '--phase=laws', '--only=laws/updateTask/update/tags'],
    async ({ operation }, command) => {
      if (operation !== 'updateTask') return
      command.kill('SIGUSR2')
      await new Promise(() => undefined)
    },
  )
  expect(code).toBe(exitCodes.differs)
  expect(errors).toEqual([
    'conformance: broken inside',
    expect.stringMatching(`^conformance: Not yet put back: ${taskId} \\(.*\\btags\\b.*\\)\\.$`),
  ])
})

it('ends as interrupted also while it waits for the first answer', async () => {
  const { code, errors } = await started(['run', '--time-limit=1000'], async (_, command) => {
    ctrlC(command)
    await new Promise(() => undefined)
  })
  expect(code).toBe(exitCodes.interrupted)
  expect(errors.join('\n')).toMatch(/Interrupted after 0 of \d+ checks\./)
  expect(errors.join('\n')).not.toContain('No answer')
})

it('ends as interrupted also while the first answer asks for a wait', async () => {
  const { code } = await started(
    ['run'],
    (_, command) => ctrlC(command),
    () => new Response('{}', { status: 429, headers: { 'Retry-After': '60' } }),
  )
  expect(code).toBe(exitCodes.interrupted)
})
