import type { Fault } from './fault.ts'
import { runUntilCaught, type Verdict } from './faulty-run.ts'

/** So large that all but the dearest checks are made, in the order in which a budget is spent. */
const nearlyWhole = 6_000

/**
 * Runs the suite against an honest host with one fault until a check says what is wrong: first in the order in which
 * a budget is spent, because it tells soonest, then without a budget.
 *
 * @param watched - requests after which a run ends in which the fault was caught, to see which other checks catch it.
 */
export async function runFault(fault: Fault, watched = 0): Promise<Verdict> {
  const verdict = await runUntilCaught(fault, { budget: { requests: nearlyWhole } }, watched)
  if (verdict.caughtBy) return verdict
  const whole = await runUntilCaught(fault, {})
  return { ...whole, others: [...verdict.others, ...whole.others] }
}
