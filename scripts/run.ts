import { spawnSync } from 'node:child_process'

/**
 * Runs a command whose output nobody reads; its errors are shown.
 *
 * @throws an error of one line when it fails.
 */
export function run(command: string, args: readonly string[], cwd: string): void {
  const { status, error } = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status === 0) return
  throw new Error(`${command} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}.`)
}
