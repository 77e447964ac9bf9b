import type { CheckResult } from '../check/check-result.ts'
import { UsageError } from '../conformance-errors.ts'
import { exitCodes } from '../exit-codes.ts'
import { createMask } from '../host/mask.ts'
import { summaryLine } from '../reports/console-lines.ts'
import { runConformance } from '../run-conformance.ts'
import { interruption } from './interruption.ts'
import type { Output } from './output.ts'
import { optionsOf } from './run.ts'
import { secretsOf, type RunFlags } from './run-options.ts'

/**
 * `conformance compare`: runs the same checks with the same seed on several hosts and prints where they differ.
 *
 * @param hosts - `URL` or `URL=profile`.
 * @returns the exit code: 0 when every host conforms and every check came out alike.
 */
export async function compare(hosts: readonly string[], flags: RunFlags, output: Output): Promise<number> {
  if (hosts.length < 2) throw new UsageError('compare needs at least two hosts.')
  const mask = createMask(secretsOf(flags))
  const seed = flags.seed ?? 1
  const runs: { host: string; checks: Map<string, CheckResult> }[] = []
  const interrupted = interruption(output)
  let conform = true
  try {
    for (const text of hosts) {
      const [, host = text, profile] = /^(.*?)(?:=(mock|live))?$/.exec(text) ?? []
      const chosen = profile === 'mock' || profile === 'live' ? profile : flags.profile
      const options = optionsOf({ ...flags, host, seed, profile: chosen })
      const report = await runConformance({
        ...options,
        signal: interrupted.signal,
        onStart: interrupted.watch,
      })
      for (const problem of report.problems) output.printError(mask(`conformance: ${problem}`))
      if (interrupted.signal.aborted) {
        return exitCodes.interrupted
      }
      output.print(`${host} (${chosen}): ${summaryLine(report)}`)
      conform &&= report.conforms
      runs.push({ host, checks: new Map(report.checks.map((check) => [check.id, check])) })
    }
  } finally {
    interrupted.forget()
  }
  const lines = differences(runs)
  for (const line of lines) output.print(mask(line))
  output.print(lines.length === 0 ? 'The hosts do not differ.' : 'The hosts differ.')
  if (!conform) output.printError('conformance: Not every host was seen to conform; see the counts above.')
  return lines.length === 0 && conform ? exitCodes.conforms : exitCodes.differs
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
