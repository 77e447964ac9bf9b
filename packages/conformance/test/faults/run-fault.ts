import type { Phase } from '../../src/index.ts'
import type { Fault, FaultClass } from './fault.ts'
import { runUntilCaught, type Verdict } from './faulty-run.ts'

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

/** Runs the suite against an honest host with one fault, until a check says what is wrong. */
export async function runFault(fault: Fault): Promise<Verdict> {
  const first = firstPhase[fault.class]
  const verdict = await runUntilCaught(fault, { phases: [first] })
  if (verdict.caughtBy) return verdict
  const rest = (['laws', 'access', 'properties'] as const).filter((phase) => phase !== first)
  const { caughtBy, others } = await runUntilCaught(fault, { phases: rest })
  return { ...(caughtBy && { caughtBy }), others: [...verdict.others, ...others] }
}
