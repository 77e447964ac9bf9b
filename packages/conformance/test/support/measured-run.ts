import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { demo } from '@case-management/sandbox'

/** What a run of the command needed. */
export interface Measured {
  code: number
  /** The most memory that the process of the run itself used, in megabytes. */
  peak: number
  /** The same of the processes that it started, by the script that they run; only where the system has `/proc`. */
  children: Map<string, number>
  /** The last lines that the command printed. */
  summary: string[]
}

/** Runs the command on a sandbox and measures it. */
export async function measuredRun(url: string, args: readonly string[]): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'peak-'))
  const file = join(folder, 'peak')
  const command = spawn(
    process.execPath,
    [
      '--conditions=@case-management/source',
      `--import=${join(import.meta.dirname, 'peak-memory.mjs')}`,
      join(import.meta.dirname, '../../src/cli.ts'),
      'run',
      `--host=${url}`,
      `--account-id=${demo.accountId}`,
      `--stream-id=${demo.streamId}`,
      `--app-id=${demo.appId}`,
      `--client-secret=${demo.secret}`,
      `--subject=${demo.subject}`,
      ...args,
    ],
    { env: { ...process.env, PEAK_MEMORY_FILE: file }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let printed = ''
  command.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed = `${printed}${text}`.slice(-1_000)
  })
  const children = new Map<string, number>()
  const ended = new AbortController()
  const watching = watchChildren(command.pid ?? 0, children, ended.signal)
  const [code]: unknown[] = await once(command, 'close')
  ended.abort()
  await watching
  const peak = Number(await readFile(file, 'utf8'))
  await rm(folder, { recursive: true })
  return { code: Number(code), peak, children, summary: printed.trim().split('\n').slice(-2) }
}

/** Looks several times a second how much memory the children of a process have used. */
async function watchChildren(pid: number, peaks: Map<string, number>, ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    for (const child of await childrenOf(pid)) {
      const [status, commandLine] = await Promise.all([
        textOf(`/proc/${child}/status`),
        textOf(`/proc/${child}/cmdline`),
      ])
      const script = commandLine.split('\0').find((part) => /\.[cm]?[jt]s$/.test(part))
      const megabytes = Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
      if (script !== undefined) peaks.set(script, Math.max(megabytes, peaks.get(script) ?? 0))
    }
    await wait(200, undefined, { signal: ended }).catch(() => undefined)
  }
}

async function childrenOf(pid: number): Promise<string[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => [])
  const lists = await Promise.all(threads.map((thread) => textOf(`/proc/${pid}/task/${thread}/children`)))
  return lists.flatMap((list) => list.split(' ').filter(Boolean))
}

async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '')
}
