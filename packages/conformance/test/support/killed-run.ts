import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { demo } from '@case-management/sandbox'
import type { Task } from '../../src/check/task.ts'
import { main } from '../../src/commands/program.ts'
import { listenOnLoopback } from '../../src/host/listen-on-loopback.ts'
import { callOf } from '../faults/fault.ts'
import { honestSandbox } from './honest-sandbox.ts'
import { listenerOf } from './listener.ts'
import { asLive } from './live-url.ts'
import { records } from './records.ts'
import { sandboxFlags } from './served-sandbox.ts'

/** The tasks that the run may write to. */
const taskIds = records(4, demo).map(({ _id }) => _id)

/** A host that passes for one that is not this machine, and lives on when a run against it is killed. */
export async function lastingHost() {
  const sandbox = await honestSandbox()
  let onUpdate: (() => void) | undefined
  const server = createServer(
    listenerOf(async (request) => {
      const { operation } = await callOf(request.clone())
      const response = await sandbox.fetch(request)
      if (operation === 'updateTask') onUpdate?.()
      return response
    }),
  )
  const url = asLive(await listenOnLoopback(server))
  return {
    url,
    /** The tasks that runs may write to, without what the host moves or completes by itself with each update. */
    async tasks(): Promise<Record<string, unknown>[]> {
      const texts = await Promise.all(taskIds.map((id) => sandbox.storage.get(demo, id)))
      return texts.map((text = '{}') => {
        const { updatedAt: _at, updatedBy: _by, status, priority, ...task }: Task = JSON.parse(text)
        return { ...task, status: status?.name, priority: priority?.name }
      })
    },
    /** Has a function called after each update that was taken. */
    watch(listener: (() => void) | undefined) {
      onUpdate = listener
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await sandbox.close()
    },
  }
}

/** A host of {@link lastingHost}. */
export type LastingHost = Awaited<ReturnType<typeof lastingHost>>

/** When a run is killed: so long after so many updates. */
export interface Moment {
  updates: number
  /** In milliseconds. */
  delay: number
}

/** The flags by which a run may write to the host, and keeps its journal in a folder. */
export function writingFlags({ url }: LastingHost, folder: string): string[] {
  return [
    ...sandboxFlags(url),
    '--allow-writes',
    ...taskIds.map((id) => `--task-id=${id}`),
    '--rate=1000',
    '--strict',
    `--journal=${folder}`,
  ]
}

/** Runs the suite in a process of its own until it is killed. @returns the journals that it left. */
export async function killedRun(
  host: LastingHost,
  folder: string,
  { updates, delay }: Moment,
  scope: readonly string[],
): Promise<string[]> {
  const cli = join(import.meta.dirname, '../../src/cli.ts')
  const command = spawn(
    process.execPath,
    ['--conditions=@case-management/source', cli, 'run', ...scope, ...writingFlags(host, folder)],
    { detached: true, stdio: 'ignore' },
  )
  let taken = 0
  host.watch(() => {
    if (++taken === updates) void wait(delay).then(() => command.kill('SIGKILL'))
  })
  await once(command, 'close')
  host.watch(undefined)
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => name.endsWith('.jsonl')).map((name) => join(folder, name))
}

/** Calls the command in this process. */
export async function called(...args: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = []
  const tell = (line: string) => lines.push(line)
  return { code: await main(args, { print: tell, printError: tell }), lines }
}

/** Puts back from a journal. */
export function restored(host: LastingHost, journal: string): ReturnType<typeof called> {
  return called('restore', journal, '--allow-insecure-host', '--rate=1000', ...credentialFlags(host))
}

function credentialFlags({ url }: LastingHost): string[] {
  return sandboxFlags(url).filter((flag) => /^--(?:app-id|client-secret|subject)=/.test(flag))
}
