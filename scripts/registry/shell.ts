import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { cleanEnvironment } from '../../clean-environment.ts'

/** How long one command may take, in milliseconds. */
const timeout = 900_000

/**
 * Runs a command while this process goes on to serve, and gives what it prints.
 *
 * @throws an error with all that it printed, when it fails.
 */
export async function shell(
  command: string,
  args: readonly string[],
  cwd: string,
  variables: NodeJS.ProcessEnv = {},
): Promise<string> {
  const env = { ...cleanEnvironment(process.env), ...variables }
  try {
    const { stdout } = await promisify(execFile)(command, args, { cwd, env, timeout, maxBuffer: 2 ** 26 })
    return stdout.trim()
  } catch (error) {
    const { stdout = '', stderr = '' }: { stdout?: string; stderr?: string } = Object(error)
    throw new Error(`${command} ${args.join(' ')} failed in ${cwd}:\n${stdout}${stderr}`, { cause: error })
  }
}
