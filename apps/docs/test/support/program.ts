import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

/** What a program did. */
export interface Outcome {
  status: number | null
  stdout: string
  stderr: string
}

/** Runs a program to its end. */
export async function run(
  command: string,
  args: readonly string[],
  environment: Record<string, string> = {},
  folder?: string,
): Promise<Outcome> {
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  const [status, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  return { status, stdout, stderr }
}
