import { runConformance, type ConformanceOptions, type RunReport } from '../../src/index.ts'
import type { Host } from '../faults/fault.ts'
import { honestSandbox, sandboxApp, sandboxTarget } from './honest-sandbox.ts'
import { createMover, type Movement } from './mover.ts'
import { records } from './records.ts'

/** A run on a stream that others move. */
export interface MovingRun {
  report: RunReport
  /** How many changes others made. */
  changes: number
  /** The tasks of others that the run left otherwise than these did. */
  troubled: readonly string[]
}

/** So many tasks are named for the run, and left alone by others. */
const named = 4

/**
 * Runs the suite, strict, on a sandbox that others move.
 *
 * @param breakHost - makes the honest host wrong.
 */
export async function movingRun(
  { rate, seed }: Pick<Movement, 'rate' | 'seed'>,
  options: Partial<ConformanceOptions> = {},
  breakHost: (honest: Host) => Host = (honest) => honest,
): Promise<MovingRun> {
  const sandbox = await honestSandbox()
  try {
    const target = sandboxTarget()
    const spared = records(named, target).map(({ _id }) => _id)
    const mover = await createMover(sandbox, { rate, seed, spared })
    const host = mover.beside(breakHost((request) => sandbox.fetch(request)))
    const report = await runConformance({
      target: { ...target, taskIds: spared },
      credentials: sandboxApp,
      strict: true,
      seed,
      runs: 20,
      timeLimit: 2_000,
      phases: ['properties', 'laws', 'access'],
      fetch: (input, init) => host(new Request(input, init)),
      ...options,
    })
    const { updated, added, removed } = mover.changes
    return { report, changes: updated + added + removed, troubled: await mover.troubled() }
  } finally {
    await sandbox.close()
  }
}

/** What became of each check that did not pass, one line each. */
export function unpassed({ report: { checks } }: MovingRun, outcome: 'failed' | 'skipped'): string[] {
  return checks
    .filter((check) => check.outcome === outcome)
    .map(({ id, messages }) => `${id}: ${messages.join('; ').slice(0, 300)}`)
}
