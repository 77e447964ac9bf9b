import { runConformance, type CheckResult, type ConformanceOptions, type RunReport } from '../../src/index.ts'
import { seedOf } from '../../src/check/for-all.ts'
import { honestSandbox, sandboxApp, sandboxTarget } from '../support/honest-sandbox.ts'
import type { Fault } from './fault.ts'
import { faults } from './index.ts'

/** Start of every random choice. */
export const faultSeed = 1

/** What became of a fault. */
export interface Verdict {
  /** The check whose name or message says what is wrong. */
  caughtBy?: CheckResult
  /** Checks that failed without saying so. */
  others: CheckResult[]
}

/** Runs the suite, strict, against an honest host with one fault. The examples and workflows need a network address. */
export async function faultyRun(fault: Fault, options: Partial<ConformanceOptions> = {}): Promise<RunReport> {
  const sandbox = await honestSandbox()
  const host = fault.break((request) => sandbox.fetch(request))
  try {
    return await runConformance({
      target: sandboxTarget(),
      credentials: sandboxApp,
      strict: true,
      phases: ['properties', 'laws', 'access'],
      seed: faultSeed,
      runs: 20,
      timeLimit: 2_000,
      fetch: (input, init) => host(new Request(input, init)),
      ...options,
    })
  } finally {
    await sandbox.close()
  }
}

/** Runs the suite against a host with one fault until a check says what is wrong. */
export async function runUntilCaught(
  fault: Fault,
  options: Pick<ConformanceOptions, 'phases' | 'budget'>,
): Promise<Verdict> {
  const stop = new AbortController()
  const verdict: Verdict = { others: [] }
  await faultyRun(fault, {
    ...options,
    signal: stop.signal,
    onResult(result) {
      if (result.outcome !== 'failed' || verdict.caughtBy) return
      if (fault.tells.test([result.id, result.name, ...result.messages].join(' '))) {
        verdict.caughtBy = result
        stop.abort()
      } else verdict.others.push(result)
    },
  })
  return verdict
}

/** So many faults, the same ones whenever so many are asked for with the same seed. */
export function sampledFaults(size: number, seed = 1): Fault[] {
  return faults.toSorted((a, b) => seedOf(seed, a.id) - seedOf(seed, b.id)).slice(0, size)
}
