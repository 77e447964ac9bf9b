import type { Dialect } from '@case-management/contract/questions'
import { runConformance, type CheckResult, type ConformanceOptions, type RunReport } from '../../src/index.ts'
import { seedOf } from '../../src/check/for-all.ts'
import { honestSandbox, sandboxApp, sandboxTarget } from '../support/honest-sandbox.ts'
import type { Fault } from './fault.ts'
import { faults } from './index.ts'

/** Start of every random choice. */
export const faultSeed = 1

/** A host that is right. */
export const noFault: Fault = {
  id: 'none',
  class: 'shape',
  what: 'nothing',
  tells: /^$/,
  break: (honest) => honest,
}

/** What became of a fault. */
export interface Verdict {
  /** The check whose name or message says what is wrong. */
  caughtBy?: CheckResult
  /** What the report of the run says is wrong, in one sentence: the finding that explains that check. */
  sentence?: string
  /** All checks that said it before the run ended, in the order in which they were made. */
  catches: CheckResult[]
  /** Checks that failed without saying so. */
  others: CheckResult[]
}

/**
 * Runs the suite, strict, against an honest host with one fault. The examples and workflows need a network address.
 *
 * @param behaviour - how the host answers the open questions; by default as the contract does.
 */
export async function faultyRun(
  fault: Fault,
  options: Partial<ConformanceOptions> = {},
  behaviour?: Dialect,
): Promise<RunReport> {
  const sandbox = await honestSandbox({ dialect: behaviour })
  const host = fault.break((request) => sandbox.fetch(request), behaviour)
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

/** Runs the suite against a host with one fault. */
type FaultyRun = (fault: Fault, options: Partial<ConformanceOptions>) => Promise<Pick<RunReport, 'findings'>>

/** How a fault is run. */
export interface Trying {
  /** Requests before which the run goes on all the same, to see which other checks say it too. Default none. */
  watched?: number
  /** Default a run on a stream that rests. */
  run?: FaultyRun
}

/**
 * Runs the suite against a host with one fault until a check says what is wrong.
 */
export async function runUntilCaught(
  fault: Fault,
  options: Pick<ConformanceOptions, 'phases' | 'budget' | 'only'>,
  { watched = 0, run = faultyRun }: Trying = {},
): Promise<Verdict> {
  const stop = new AbortController()
  const catches: CheckResult[] = []
  const others: CheckResult[] = []
  let requests = 0
  const { findings } = await run(fault, {
    ...options,
    signal: stop.signal,
    onExchange: () => requests++,
    onResult(result) {
      if (result.outcome === 'failed') (saysIt(fault, result) ? catches : others).push(result)
      if (catches.length > 0 && requests >= watched) stop.abort()
    },
  })
  const [caughtBy] = catches
  const finding = caughtBy && findings.find(({ checks }) => checks.includes(caughtBy.id))
  return { ...(caughtBy && { caughtBy }), ...(finding && { sentence: finding.sentence }), catches, others }
}

/** Whether the name or a message of a check says what is wrong. */
function saysIt({ tells }: Fault, { id, name, messages }: CheckResult): boolean {
  return tells.test([id, name, ...messages].join(' '))
}

/** So many faults, the same ones whenever so many are asked for with the same seed. */
export function sampledFaults(size: number, seed = 1): Fault[] {
  return faults.toSorted((a, b) => seedOf(seed, a.id) - seedOf(seed, b.id)).slice(0, size)
}
