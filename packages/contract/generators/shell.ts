import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { stripVTControlCharacters } from 'node:util'

/** What a run of shell lines gave. */
export interface Ran {
  ok: boolean
  stdout: string
  /** Output and errors together would interleave; this is the errors, and the output where there are none. */
  problem: string
}

/** Longest time that a step may take, in milliseconds: a first build fetches all its libraries. */
const longest = 15 * 60_000

/** Runs shell lines until the first that fails. */
export async function shell(lines: string, cwd: string, env: Record<string, string>): Promise<Ran> {
  const child = spawn('bash', ['-euo', 'pipefail', '-c', lines], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: longest,
  })
  const exited = new Promise<number>((resolve) => {
    child.once('error', () => resolve(1))
    child.once('close', (code) => resolve(code ?? 1))
  })
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), exited])
  return {
    ok: code === 0,
    stdout,
    problem: firstProblem(stderr) || firstProblem(stdout) || `exit code ${code}`,
  }
}

/** The first line that tells of a problem, else the last line; without folders of this machine. */
function firstProblem(output: string): string {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const telling = lines.find((line) =>
    /\berror\b|exception|panic|cannot|unsupported|not supported/i.test(line),
  )
  const line = telling ?? lines.at(-1) ?? ''
  return line.replaceAll(/(?:\/[\w.@+-]+){2,}\//gu, '…/').slice(0, 240)
}
