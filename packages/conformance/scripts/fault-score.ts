import type { ContractFacts } from '@case-management/contract'
import type { Fault, FaultClass } from '../test/faults/fault.ts'

/** What became of one seeded fault. */
export interface FaultOutcome {
  fault: Fault
  /** The id of the check that says what is wrong; absent when none did. */
  caughtBy?: string
  /** The first check that failed without saying so. */
  other?: string
  /** Whether Dredd as it comes noticed the fault; absent when it was not asked. */
  dredd?: boolean
}

/** How many faults were seeded, and how many of them each tool caught. */
export interface Counts {
  seeded: number
  caught: number
  /** Caught by Dredd as it comes. */
  stockDredd: number
}

/** The score as it is kept in `test/faults/score.json`, which the docs show. */
export interface FaultScore {
  contract: ContractFacts
  /** Version of the Dredd that was run beside the suite. */
  dreddVersion: string
  /** Start of every random choice of the suite. */
  seed: number
  total: Counts
  classes: Record<string, Counts>
  /** Every fault, by class in the order of the folder. */
  faults: Record<string, { class: FaultClass; what: string; caughtBy: string | null; stockDredd: boolean }>
  /** The faults that no check named, with what failed in place of it. */
  missed: Record<string, string>
}

/** Counts the faults of each class. */
export function countsOf(outcomes: readonly FaultOutcome[]): {
  total: Counts
  classes: Record<string, Counts>
} {
  const total = none()
  const classes: Record<string, Counts> = {}
  for (const { fault, caughtBy, dredd } of outcomes) {
    for (const counts of [total, (classes[fault.class] ??= none())]) {
      counts.seeded++
      if (caughtBy !== undefined) counts.caught++
      if (dredd === true) counts.stockDredd++
    }
  }
  return { total, classes }
}

function none(): Counts {
  return { seeded: 0, caught: 0, stockDredd: 0 }
}

/** The score to keep. */
export function scoreOf(
  outcomes: readonly FaultOutcome[],
  facts: Pick<FaultScore, 'contract' | 'dreddVersion' | 'seed'>,
): FaultScore {
  return {
    ...facts,
    ...countsOf(outcomes),
    faults: Object.fromEntries(
      outcomes.map(({ fault, caughtBy = null, dredd = false }) => [
        fault.id,
        { class: fault.class, what: fault.what, caughtBy, stockDredd: dredd },
      ]),
    ),
    missed: Object.fromEntries(
      outcomes
        .filter(({ caughtBy }) => caughtBy === undefined)
        .map(({ fault, other }) => [fault.id, other === undefined ? 'nothing failed' : `only ${other}`]),
    ),
  }
}
