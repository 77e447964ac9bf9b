import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { demo, demoWithoutScope } from '@case-management/sandbox'

/** The secrets that the lines of reports read from the environment. */
const secrets = {
  CONFORMANCE_CLIENT_SECRET: demo.secret,
  CONFORMANCE_UNSCOPED_CLIENT_SECRET: demoWithoutScope.secret,
}

/**
 * Runs a line in a shell that knows the command.
 *
 * @param variables - what the environment holds beside that of this process; by default the secrets.
 */
export function commandShell(
  line: string,
  variables: Record<string, string> = secrets,
): Promise<{ code: number; out: string; err: string }> {
  const cli = join(import.meta.dirname, '../../src/cli.ts')
  const command = `conformance() { '${process.execPath}' --conditions=@case-management/source '${cli}' "$@"; }`
  return new Promise((resolve) => {
    execFile(
      'sh',
      ['-c', `${command}\n${line}`],
      { env: { ...process.env, ...variables } },
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    )
  })
}
