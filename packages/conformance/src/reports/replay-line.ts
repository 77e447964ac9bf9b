import { quoted } from './curl-line.ts'
import type { RunReport } from './run-report.ts'
import type { RunSettings } from './run-settings.ts'

/**
 * The command that makes one check again, with the same random choices and under the same rules.
 * Secrets come from variables of the environment, which the line names, so that it can be pasted into an issue.
 */
export function replayLine(
  { target, seed, settings, secrets }: Pick<RunReport, 'target' | 'seed' | 'settings' | 'secrets'>,
  checkId: string,
): string {
  const { url, accountId, streamId } = target
  const all: RunSettings = {
    host: url,
    'account-id': accountId,
    'stream-id': streamId,
    seed,
    ...settings,
  }
  const flags = Object.entries(all).flatMap(([name, value]) => {
    if (value === true) return [`--${name}`]
    const values = typeof value === 'object' ? value : [String(value)]
    return values.map((each) => `--${name}=${quoted(each)}`)
  })
  // Without the variable the command says that it is missing.
  const variables = secrets.map((name) => `${name}="$${name}"`)
  return [...variables, 'conformance', 'replay', quoted(checkId), ...flags].join(' ')
}
