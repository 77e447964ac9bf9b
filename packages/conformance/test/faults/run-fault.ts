import { runConformance, type CheckResult, type Phase } from '../../src/index.ts'
import { honestSandbox, sandboxApp, sandboxTarget } from '../support/honest-sandbox.ts'
import type { Fault, FaultClass } from './fault.ts'

/** What became of a fault. */
export interface Verdict {
  /** The check whose name or message says what is wrong. */
  caughtBy?: CheckResult
  /** Checks that failed without saying so. */
  others: CheckResult[]
}

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

/** Start of every random choice. */
export const faultSeed = 1

/** Runs the suite against an honest host with one fault, until a check says what is wrong. */
export async function runFault(fault: Fault): Promise<Verdict> {
  const first = firstPhase[fault.class]
  const verdict = await runPhases(fault, [first])
  if (verdict.caughtBy) return verdict
  const rest = (['laws', 'access', 'properties'] as const).filter((phase) => phase !== first)
  const { caughtBy, others } = await runPhases(fault, rest)
  return { ...(caughtBy && { caughtBy }), others: [...verdict.others, ...others] }
}

async function runPhases(fault: Fault, phases: readonly Phase[]): Promise<Verdict> {
  const sandbox = await honestSandbox()
  const host = fault.break((request) => sandbox.fetch(request))
  const stop = new AbortController()
  const verdict: Verdict = { others: [] }
  try {
    await runConformance({
      target: sandboxTarget(),
      credentials: sandboxApp,
      strict: true,
      phases,
      seed: faultSeed,
      runs: 20,
      timeLimit: 2_000,
      fetch: (input, init) => host(new Request(input, init)),
      signal: stop.signal,
      onResult(result) {
        if (result.outcome !== 'failed' || verdict.caughtBy) return
        if (fault.tells.test([result.id, result.name, ...result.messages].join(' '))) {
          verdict.caughtBy = result
          stop.abort()
        } else verdict.others.push(result)
      },
    })
  } finally {
    await sandbox.close()
  }
  return verdict
}
