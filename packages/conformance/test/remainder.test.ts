import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { createSandbox, createSqliteStorage, demo } from '@case-management/sandbox'
import { expect, it, onTestFinished } from 'vitest'
import { exitCodes } from '../src/exit-codes.ts'
import { listenOnLoopback } from '../src/host/listen-on-loopback.ts'
import { remainderOf } from '../src/host/remainder.ts'
import { runConformance } from '../src/index.ts'
import { callOf, objectOf, type Host } from './faults/fault.ts'
import { sandboxApp, sandboxTarget } from './support/honest-sandbox.ts'
import { listenerOf } from './support/listener.ts'
import { records } from './support/records.ts'
import { sandboxFlags } from './support/served-sandbox.ts'

const scope = { accountId: demo.accountId, streamId: demo.streamId }
const [full, ...others] = records(4, demo)
if (!full) throw new Error('There is such a record.')
/** A task with hardly a key, as older ones are. */
const { _id, caseId, caseRefId, name } = full
const sparse = { _id, caseId, caseRefId, name }

/** A sandbox that holds the sparse task, and what its search shows of it. */
async function sparseSandbox() {
  const storage = createSqliteStorage({ file: ':memory:' })
  await storage.insert(scope, [sparse, ...others])
  const sandbox = await createSandbox({ storage })
  onTestFinished(() => sandbox.close())
  const added = async () => {
    const record = objectOf((await storage.get(scope, _id)) ?? '') ?? {}
    return Object.keys(record).filter((key) => !Object.hasOwn(sparse, key))
  }
  return { host: (request: Request) => sandbox.fetch(request), added }
}

it('ends after SIGTERM in the middle of laws with a line that is true of a sparse task', async () => {
  const { host, added } = await sparseSandbox()
  const running: { command?: ChildProcess } = {}
  let updates = 0
  const counting: Host = async (request) => {
    const { operation } = await callOf(request)
    const response = await host(request)
    if (operation === 'updateTask' && ++updates === 40) running.command?.kill('SIGTERM')
    return response
  }
  const server = createServer(listenerOf(counting))
  const url = await listenOnLoopback(server)
  const command = spawn(
    process.execPath,
    [
      '--conditions=@case-management/source',
      join(import.meta.dirname, '../src/cli.ts'),
      'run',
      ...sandboxFlags(url),
      `--task-id=${sparse._id}`,
      '--phase=laws',
      '--only=laws/updateTask',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  running.command = command
  let errors = ''
  command.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  onTestFinished(() => {
    command.kill('SIGKILL')
    server.closeAllConnections()
    server.close()
  })
  const [code]: unknown[] = await once(command, 'close')
  expect(code).toBe(exitCodes.interrupted)
  const keys = await added()
  expect(keys.length).toBeGreaterThan(0)
  const named = errors.split('\n').find((line) => line.includes(`${sparse._id} has`)) ?? ''
  for (const key of keys) expect(named).toMatch(new RegExp(`[( ]${key}[,)]`))
  expect(named).toContain('POST /__sandbox/reset')
  expect(errors).toContain('What was written is put back, but for what is named above.')
  expect(errors).not.toContain('What was written is put back.')
})

it('is told as a note of a run that came to its end, which may conform', async () => {
  const { host, added } = await sparseSandbox()
  const report = await runConformance({
    target: { ...sandboxTarget(), taskIds: [sparse._id] },
    credentials: sandboxApp,
    strict: true,
    fetch: (input, init) => host(new Request(input, init)),
    phases: ['laws'],
    only: ['laws/updateTask/update/desc', 'laws/updateTask/update/userInfo', 'laws/updateTask/update/tags'],
  })
  expect(report).toMatchObject({ failed: 0, problems: [] })
  const keys = await added()
  expect(keys.length).toBeGreaterThan(0)
  expect(report.notes).toHaveLength(1)
  expect(report.notes[0]).toContain(`${_id} has ${keys.length} keys that it lacked before (`)
  for (const key of keys) expect(report.notes[0]).toMatch(new RegExp(`[( ]${key}[,)]`))
})

it('of a task names what it has too much, what it lacks, and what is another; what moves by itself is left out', () => {
  const before = { ...sparse, lname: 'a', desc: 'b' }
  const { desc: _, ...rest } = before
  const now = { ...rest, lname: 'c', language: null, extra: 1, updatedAt: '2027-01-01T00:00:00.000Z' }
  expect(remainderOf(before, before)).toBeUndefined()
  expect(remainderOf(before, now)).toMatch(
    new RegExp(
      `^${_id} has 3 keys that it lacked before \\(language, extra, updatedAt\\) and lacks a key that it had before \\(desc\\) and has other values in lname, which no update takes back;`,
    ),
  )
})
