import type { Phase } from '../../src/index.ts'
import type { Fault, FaultClass } from './fault.ts'
import { runUntilCaught, type Trying, type Verdict } from './faulty-run.ts'

/** The phase in which faults of a class are looked for first; the others follow. */
const firstPhase: Record<FaultClass, Phase> = {
  shape: 'laws',
  pagination: 'laws',
  filter: 'laws',
  sort: 'laws',
  update: 'laws',
  access: 'access',
  robustness: 'properties',
  headers: 'properties',
}

/** So large that all but the dearest checks are made, in the order in which a budget is spent. */
const nearlyWhole = 6_000

/**
 * Runs the suite against an honest host with one fault until a check says what is wrong: first in the order in which
 * a budget is spent, because it tells soonest, then by phases without a budget.
 */
export async function runFault(fault: Fault, { watched = 0, run }: Trying = {}): Promise<Verdict> {
  const first = firstPhase[fault.class]
  const others = (['laws', 'access', 'properties'] as const).filter((phase) => phase !== first)
  const verdict = await runUntilCaught(
    fault,
    { budget: { requests: nearlyWhole } },
    { watched, ...(run && { run }) },
  )
  for (const phases of [[first], others]) {
    if (verdict.caughtBy) break
    const more = await runUntilCaught(fault, { phases }, run && { run })
    Object.assign(verdict, more, { others: [...verdict.others, ...more.others] })
  }
  return verdict
}
