import { pointersOf } from './answer-log.ts'
import type { Check } from './check.ts'
import type { CheckResult } from './check-result.ts'
import { isWrite } from '../host/is-write.ts'
import { hidingTokens } from '../host/mask.ts'
import { tellable, type Exchange } from './exchange.ts'
import { createSession } from './check-session.ts'
import { outcomeOf } from './outcome-of.ts'
import { steadily } from '../movement/steadily.ts'
import type { RunContext } from './run-context.ts'
import { BlockedCheck, EndCheck, SkipCheck } from './signals.ts'
import { unmetNeed } from './unmet-need.ts'
import { isFailure, type Violation } from './violation.ts'

/** At most so many exchanges are kept with a result. */
const mostKept = 5

/** Makes one check and grades what it found. */
export async function runCheck(check: Check, context: RunContext): Promise<CheckResult> {
  const start = performance.now()
  const session = createSession(context, check)
  let skipped = unmetNeed(check, context) ?? (isWrite(check.operation) ? context.onlyReads : undefined)
  let blockedBy: string | undefined
  if (skipped === undefined) {
    try {
      await (check.readsOthers === true
        ? steadily(session, (attempt) => check.run(attempt))
        : check.run(session))
    } catch (error) {
      if (error instanceof BlockedCheck) blockedBy = error.by
      if (error instanceof SkipCheck) skipped = error.message
      else if (!(error instanceof EndCheck)) throw error
    }
  }
  const { violations } = session
  skipped ??= session.leftOpen
  // Only what did not hold tells of answers.
  const mask = violations.length > 0 ? hidingTokens(context.mask, [...session.tokens]) : context.mask
  const outcome = outcomeOf(violations, skipped, context.strict)
  const { id, phase, operation, name, basis } = check
  return {
    id,
    phase,
    operation,
    name,
    basis: violations.find(isFailure)?.basis ?? violations[0]?.basis ?? basis,
    outcome,
    messages:
      violations.length > 0 ? violations.map(({ message }) => mask(message)) : skipped ? [skipped] : [],
    exchanges: shownBy(violations).map((exchange) => tellable(exchange, context.mask)),
    duration: Math.round(performance.now() - start),
    ...(violations.length > 0 && { pointers: pointersOf(violations) }),
    ...(violations.length === 0 && blockedBy !== undefined && { blockedBy }),
  }
}

/** The exchanges that show what did not hold, that of the first violation last, where reports look. */
function shownBy(violations: readonly Violation[]): Exchange[] {
  const shown = violations.flatMap(({ exchange }) => (exchange ? [exchange] : []))
  return [...new Set(shown)].slice(0, mostKept).toReversed()
}
