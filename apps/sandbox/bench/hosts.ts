import { fork, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startStockPrism } from '@case-management/mock'

/** A host in a process of its own. */
export interface BenchHost {
  url: string
  pid: number | undefined
  /** Seconds of processor time that it has used; `undefined` where the system does not tell. */
  processorSeconds: () => number | undefined
  stop: () => Promise<void>
}

/** The sandbox as its command starts it, with these options, on an SQLite file or a `postgres://` URL. */
export async function sandboxOn(
  database: string,
  tasks: number,
  options: readonly string[] = [],
): Promise<BenchHost> {
  const isUrl = database.includes('://')
  const child = spawn(
    process.execPath,
    [
      '--conditions=@case-management/source',
      fileURLToPath(new URL('../src/cli.ts', import.meta.url)),
      'serve',
      '--port',
      '0',
      '--log-level',
      'error',
      '--tasks',
      String(tasks),
      ...options,
      ...(isUrl ? [] : ['--db', database]),
    ],
    {
      env: { ...process.env, ...(isUrl && { DATABASE_URL: database }) },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  return hostOf(child, await said(child, /Sandbox at (\S+)/u))
}

/** The command `prism mock` as it comes, on the contract's bundle. */
export async function stockPrism(): Promise<BenchHost> {
  const child = startStockPrism(
    ['mock', 'openapi.json', '--port', '0', '--host', '127.0.0.1'],
    ['ignore', 'pipe', 'inherit'],
  )
  return hostOf(child, await said(child, /listening on (http:\S+)/u))
}

/** A server of `node:http` that reads each request and sends these bytes, and does nothing else. */
export async function bareServer(answer: Uint8Array): Promise<BenchHost> {
  const child = fork(fileURLToPath(new URL('bare-server.ts', import.meta.url)), { serialization: 'advanced' })
  child.send(answer)
  const [url] = await once(child, 'message')
  return hostOf(child, String(url))
}

function hostOf(child: ChildProcess, url: string): BenchHost {
  return {
    url,
    pid: child.pid,
    processorSeconds: () => processorSeconds(child.pid),
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** What the process says on its standard output, from the first match on; the rest is read and dropped. */
async function said(child: ChildProcess, pattern: RegExp): Promise<string> {
  const { stdout } = child
  if (stdout === null) throw new Error('The process has no output.')
  let text = ''
  const found = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The process ended with ${String(code)}: ${text}`)))
    stdout.setEncoding('utf8').on('data', (more: string) => {
      text += more
      const match = pattern.exec(text)?.[1]
      if (match !== undefined) resolve(match)
    })
  })
  stdout.removeAllListeners('data').resume()
  return found
}

/** Linux counts in hundredths of a second. */
const ticksPerSecond = 100

/** Seconds of processor time that a process has used; `undefined` where the system does not tell. */
export function processorSeconds(pid: number | undefined): number | undefined {
  const fields = statusOf(pid)
  return fields && (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}

/** Milliseconds that the main thread of a process has waited for a processor; 0 where the system does not tell. */
export function millisecondsWaited(pid: number): number {
  try {
    const [, nanoseconds] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')
    return Number(nanoseconds) / 1e6
  } catch {
    return 0
  }
}

/** The process that started another; `undefined` where the system does not tell. */
export function parentOf(pid: number | undefined): number | undefined {
  const fields = statusOf(pid)
  return fields && Number(fields[1])
}

/** What Linux tells of a process, from its state on. */
function statusOf(pid: number | undefined): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')
  } catch {
    return undefined
  }
}
