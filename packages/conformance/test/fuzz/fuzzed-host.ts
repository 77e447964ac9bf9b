import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A host in a process of its own. */
export interface FuzzedHost {
  name: 'sandbox' | 'mock'
  url: string
  pid: number
  /** What it said of errors so far. */
  errors: () => string
  /** The most memory that it has used so far, in megabytes; nothing where the system does not tell. */
  peakMegabytes: () => number | undefined
  /** Ends it as a person would. @returns its exit code. */
  end: () => Promise<number | null>
}

const commands = {
  sandbox: ['sandbox/src/cli.ts', 'serve', '--db', ':memory:', '--check-every', '1', '--log-level', 'error'],
  mock: ['mock/src/cli.ts'],
}

/** Starts a host. */
export async function fuzzedHost(name: FuzzedHost['name']): Promise<FuzzedHost> {
  const [file = '', ...args] = commands[name]
  const path = join(import.meta.dirname, '../../../../apps', file)
  const child = spawn(
    process.execPath,
    ['--conditions=@case-management/source', path, ...args, '--port', '0'],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let said = ''
  let errors = ''
  const { pid = 0 } = child
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    // The mock says a line for each answer.
    if (said.length < 1000) said += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const exited = once(child, 'exit')
  const url = async (): Promise<string> => {
    for (;;) {
      const [, found] = / at (http:\S+)/u.exec(said) ?? []
      if (found !== undefined) return found
      await Promise.race([once(child.stdout, 'data'), exited.then(() => Promise.reject(new Error(errors)))])
    }
  }
  return {
    name,
    url: await url(),
    pid,
    errors: () => errors,
    peakMegabytes: () => peakMegabytes(pid),
    async end() {
      child.kill('SIGTERM')
      await exited
      return child.exitCode
    },
  }
}

function peakMegabytes(pid: number): number | undefined {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024)
  } catch {
    return undefined
  }
}
