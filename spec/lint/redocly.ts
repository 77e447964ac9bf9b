import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const executable = fileURLToPath(new URL('../node_modules/.bin/redocly', import.meta.url))

/** What a run of the Redocly CLI gave. */
export interface Outcome {
  exitCode: number
  stdout: string
  stderr: string
}

/**
 * Runs the Redocly CLI of this workspace, without colours, telemetry and notices of updates.
 *
 * @param args - the command and its arguments.
 * @param cwd - folder to run in, from which `redocly.yaml` is found.
 */
export async function redocly(args: readonly string[], cwd: string): Promise<Outcome> {
  const child = spawn(executable, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  })
  const exited = new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
  const [stdout, stderr, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), exited])
  return { exitCode, stdout, stderr }
}
