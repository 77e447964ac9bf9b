import type { CheckResult } from '../check/check-result.ts'
import { checkOf } from '../checks.ts'
import { quoted } from './curl-line.ts'
import type { RunReport } from './run-report.ts'
import type { RunSettings } from './run-settings.ts'

/** What such a line carries of a run. */
type Repeatable = Pick<RunReport, 'target' | 'seed' | 'settings' | 'secrets'>

/** A result that can be made again. */
type Again = Pick<CheckResult, 'id' | 'seenIn'>

/**
 * The command that makes one check again, with the same random choices and under the same rules.
 * Secrets come from variables of the environment, which the line names, so that it can be pasted into an issue.
 */
export function replayLine(run: Repeatable, check: Again): string {
  return commandLine('replay', run, askedBy(check))
}

/** The command that prints the token of a check with the same options; none when it sends that of the run. */
export function tokenLine(run: Repeatable, check: Again): string | undefined {
  const id = askedBy(check)
  return checkOf(id)?.tokenSent && commandLine('token', run, id)
}

/** The check that sends what a result shows. */
function askedBy({ id, seenIn }: Again): string {
  return seenIn ?? id
}

function commandLine(
  command: 'replay' | 'token',
  { target, seed, settings, secrets }: Repeatable,
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
  return [...variables, 'conformance', command, quoted(checkId), ...flags].join(' ')
}
