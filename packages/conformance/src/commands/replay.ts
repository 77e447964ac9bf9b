import { checkOf } from '../checks.ts'
import { phases } from '../check/check-result.ts'
import type { Exchange } from '../check/exchange.ts'
import { exitCodes } from '../exit-codes.ts'
import { createMask } from '../host/mask.ts'
import { checkLines } from '../reports/console-lines.ts'
import { curlLine } from '../reports/curl-line.ts'
import { tokenLine } from '../reports/replay-line.ts'
import { runConformance } from '../run-conformance.ts'
import { interruption } from './interruption.ts'
import { noSuchCheck } from './no-such-check.ts'
import type { Output } from './output.ts'
import { optionsOf } from './run.ts'
import type { RunFlags } from './run-options.ts'
import { secretsOf } from './target-of.ts'

/** Bodies are shown up to this length. */
const longestShown = 2_000

/**
 * `conformance replay`: makes one check again and shows what was sent and answered.
 *
 * @param id - the check, as a report names it.
 * @returns the exit code.
 */
export async function replay(id: string, flags: RunFlags, output: Output): Promise<number> {
  const { print, printError } = output
  const phase = phases.find((name) => id.startsWith(`${name}/`))
  const isMadeTogether = phase === 'questions' || phase === 'examples'
  if (!phase || (!isMadeTogether && !checkOf(id))) throw noSuchCheck(id)
  const mask = createMask(secretsOf(flags))
  const interrupted = interruption(output)
  let latest: Exchange | undefined
  let last: Exchange | undefined
  const report = await runConformance({
    ...optionsOf(flags),
    phases: [phase],
    only: (each) => each === id,
    signal: interrupted.signal,
    onNote: (note) => printError(mask(`conformance: note: ${note}`)),
    onStart: interrupted.watch,
    onExchange(exchange) {
      latest = exchange
    },
    onResult({ outcome }) {
      // A check that passed keeps no exchange, and what comes later only puts back.
      if (outcome === 'passed') last = latest
    },
  })
    .catch((error: unknown) => {
      interrupted.tellLeft()
      throw error
    })
    .finally(interrupted.forget)
  const check = report.checks.find((result) => result.id === id)
  if (!check && !report.interrupted) throw noSuchCheck(id)
  for (const problem of report.problems) printError(mask(`conformance: ${problem}`))
  if (interrupted.signal.aborted) {
    printError(interrupted.lastLine())
    return exitCodes.interrupted
  }
  if (report.unreachable) return exitCodes.unreachable
  if (!check) return exitCodes.differs
  const shown = check.exchanges.length > 0 ? check.exchanges : last ? [last] : []
  for (const { request, response } of shown) {
    print(mask(curlLine(request, tokenLine(report, check), report.settings)))
    print(mask(`-> ${response?.status ?? 'no answer'} ${(response?.body ?? '').slice(0, longestShown)}`))
  }
  const blocking = report.checks.filter(({ seenIn }) => seenIn === id)
  for (const line of [check, ...blocking].flatMap(checkLines)) print(mask(line))
  return report.conforms ? exitCodes.conforms : exitCodes.differs
}
