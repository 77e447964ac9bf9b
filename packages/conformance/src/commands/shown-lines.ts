import { isLeftOut } from '../budget/budget.ts'
import type { CheckResult } from '../check/check-result.ts'
import { checkLines } from '../reports/console-lines.ts'

/** On a terminal so many failures are told while the run goes on: the findings at its end say what they have in common. */
const mostOnTerminal = 10

/**
 * Chooses what is printed of each result while a run goes on: off a terminal each check, with the first sentence of what does not hold, as logs have it;
 * on one a line for each of the first failures, or with `verbose` all that is known of every failure.
 * What a budget leaves out is counted in a note.
 */
export function shownLines({ terminal, verbose }: { terminal: boolean; verbose: boolean }): {
  lines: (result: CheckResult) => string[]
} {
  let told = 0
  return {
    lines(result) {
      if (isLeftOut(result)) return []
      const all = checkLines(result)
      if (!terminal) return verbose ? all : all.slice(0, 2)
      if (result.outcome !== 'failed' && result.outcome !== 'difference') return []
      if (verbose) return all
      told++
      return told > mostOnTerminal ? [] : all.slice(0, 1)
    },
  }
}
