import { withoutSecrets } from '@case-management/contract/http'
import type { CheckResult } from '../check/check-result.ts'
import { UsageError } from '../conformance-errors.ts'
import { exitCodes } from '../exit-codes.ts'
import { createMask } from '../host/mask.ts'
import { profiles, type Profile } from '../host/target.ts'
import { summaryLine } from '../reports/console-lines.ts'
import { runConformance } from '../run-conformance.ts'
import { interruption } from './interruption.ts'
import { withMinCoverage } from './min-coverage.ts'
import type { Output } from './output.ts'
import { optionsOf } from './run.ts'
import type { RunFlags } from './run-options.ts'
import { secretsOf } from './target-of.ts'

/**
 * `conformance compare`: runs the same checks with the same seed on several hosts and prints where they differ.
 *
 * @param hosts - `URL` or `URL=profile`.
 * @returns the exit code: 0 when every host conforms and every check came out alike.
 */
export async function compare(hosts: readonly string[], flags: RunFlags, output: Output): Promise<number> {
  if (hosts.length < 2) throw new UsageError('compare needs at least two hosts.')
  if (flags.host !== undefined)
    throw new UsageError(
      'compare takes its hosts as arguments; leave --host out, also as a variable or in a file.',
    )
  if (flags.report.length > 0)
    throw new UsageError('compare writes no reports; omit --report, or use run for each host.')
  const mask = createMask(secretsOf(flags))
  const seed = flags.seed ?? 1
  const targets = hosts.map((text) => {
    const { host, profile } = hostOf(text, flags.profile)
    return { host, profile, options: optionsOf({ ...flags, host, seed, profile }) }
  })
  const runs: { host: string; checks: Map<string, CheckResult> }[] = []
  const interrupted = interruption(output)
  let conform = true
  try {
    for (const { host, profile, options } of targets) {
      const found = await runConformance({
        ...options,
        signal: interrupted.signal,
        onStart: interrupted.watch,
        onNote: (note) => output.printError(mask(`conformance: note: ${host}: ${note}`)),
      })
      const report = withMinCoverage(found, flags.minCoverage)
      for (const problem of report.problems) output.printError(mask(`conformance: ${host}: ${problem}`))
      if (interrupted.signal.aborted) {
        output.printError(interrupted.lastLine())
        return exitCodes.interrupted
      }
      if (report.unreachable) return exitCodes.unreachable
      output.print(`${host} (${profile}): ${summaryLine(report)}`)
      conform &&= report.conforms
      runs.push({ host, checks: new Map(report.checks.map((check) => [check.id, check])) })
    }
  } catch (error) {
    interrupted.tellLeft()
    throw error
  } finally {
    interrupted.forget()
  }
  const lines = differences(runs)
  for (const line of lines) output.print(mask(line))
  output.print(lines.length === 0 ? 'The hosts do not differ.' : 'The hosts differ.')
  if (!conform) output.printError('conformance: Not every host was seen to conform; see the counts above.')
  return lines.length === 0 && conform ? exitCodes.conforms : exitCodes.differs
}

/** @throws UsageError when a host ends in a profile that does not exist. */
function hostOf(text: string, usual: Profile): { host: string; profile: Profile } {
  const [, host = text, named] = /^(.*?)(?:=([^=/]*))?$/.exec(text) ?? []
  if (named === undefined) return { host, profile: usual }
  const profile = profiles.find((known) => known === named)
  if (profile === undefined) {
    throw new UsageError(
      `"${withoutSecrets(text)}" ends in no profile; write URL, or URL=${profiles.join(' or URL=')}.`,
    )
  }
  return { host, profile }
}

function differences(runs: readonly { host: string; checks: Map<string, CheckResult> }[]): string[] {
  const ids = new Set(runs.flatMap(({ checks }) => [...checks.keys()]))
  return [...ids].flatMap((id) => {
    const results = runs.map(({ host, checks }) => ({ host, check: checks.get(id) }))
    if (new Set(results.map(({ check }) => check?.outcome)).size === 1) return []
    const lines = results.map(
      ({ host, check }) =>
        `  ${check?.outcome ?? 'not run'}  ${host}${check?.messages[0] ? `: ${check.messages[0]}` : ''}`,
    )
    return [id].concat(lines)
  })
}
