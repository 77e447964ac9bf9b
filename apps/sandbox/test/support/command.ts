import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

/** How a command ended. */
export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

/** A command that runs. */
export interface Running {
  child: ChildProcessByStdio<null, Readable, Readable>
  /** Resolves as soon as standard output matches. */
  says: (pattern: RegExp) => Promise<RegExpExecArray>
  ended: Promise<Ended>
}

/** Starts one of the sandbox's own command lines; whoever calls ends it. */
export function command(
  entry: 'cli.ts' | 'cli/token.ts',
  args: readonly string[],
  env: Record<string, string> = {},
): Running {
  const file = fileURLToPath(new URL(`../../src/${entry}`, import.meta.url))
  const { PATH, NODE_COMPILE_CACHE } = process.env
  const child = spawn(process.execPath, ['--conditions=@case-management/source', file, ...args], {
    env: { PATH, NODE_COMPILE_CACHE, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const out = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (out.stderr += text))
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, ...out }))
  const says = async (pattern: RegExp) => {
    for (;;) {
      const found = pattern.exec(out.stdout)
      if (found) return found
      const more = await Promise.race([once(child.stdout, 'data'), ended])
      if (!Array.isArray(more))
        throw new Error(`The command ended (${more.code}) without saying so: ${more.stderr}`)
    }
  }
  return { child, says, ended }
}

/** The URL at which a started sandbox listens. */
export async function urlOf({ says }: Pick<Running, 'says'>): Promise<string> {
  const [, url = ''] = await says(/^Sandbox at (http:\S+)/mu)
  return url
}
