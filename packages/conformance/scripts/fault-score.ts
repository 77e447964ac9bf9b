import type { ContractFacts } from '@case-management/contract'
import type { Fault, FaultClass } from '../test/faults/fault.ts'

/** What became of one seeded fault. */
export interface FaultOutcome {
  fault: Pick<Fault, 'id' | 'class' | 'what'>
  /** The id of the check that says what is wrong; absent when none did. */
  caughtBy?: string
  /** What the report says is wrong, in one sentence: the finding that explains the check. */
  sentence?: string
  /** The first check that failed without saying so. */
  other?: string
  /** The checks that said so within the first requests of a run. */
  catches?: readonly string[]
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

/** What is kept of one fault. */
export interface KeptFault {
  class: FaultClass
  what: string
  caughtBy: string | null
  sentence?: string
  stockDredd: boolean
}

/** The score as it is kept in `test/faults/score.json`, which the docs show. */
export interface FaultScore {
  /** The contract of the last run of all faults; those that came later were run with the one of their day. */
  contract: ContractFacts
  /** Version of the Dredd that was run beside the suite, then too. */
  dreddVersion: string
  /** Start of every random choice of the suite. */
  seed: number
  total: Counts
  classes: Record<string, Counts>
  /** Every fault, by class in the order of the folder. */
  faults: Record<string, KeptFault>
  /** The faults that no check named, with what failed in place of it. */
  missed: Record<string, string>
}

/** Which faults are to be run; the others keep what is known of them. */
export interface Choice {
  /** Only these, whatever is known of them. */
  only?: readonly string[]
  /** All of them. */
  all?: boolean
}

/**
 * The faults to run: those that are named, or all, or else those of which nothing is known,
 * because they are new, say something else now, or were missed.
 *
 * @throws Error that names a fault that there is not.
 */
export function toRun(
  faults: readonly Fault[],
  kept: FaultScore,
  { only = [], all = false }: Choice,
): Fault[] {
  const unknown = only.find((id) => faults.every((fault) => fault.id !== id))
  if (unknown !== undefined) throw new Error(`There is no fault ${unknown}.`)
  if (only.length > 0) return faults.filter(({ id }) => only.includes(id))
  return all ? [...faults] : faults.filter((fault) => !isKnown(fault, kept))
}

function isKnown({ id, class: name, what }: FaultOutcome['fault'], { faults, missed }: FaultScore): boolean {
  const known = faults[id]
  return known?.class === name && known.what === what && known.sentence !== undefined && !(id in missed)
}

/** Whether Dredd noticed a fault that says what it said when Dredd was asked; `undefined` when that is not known. */
export function knownOfDredd(
  { id, what }: FaultOutcome['fault'],
  { faults }: FaultScore,
): boolean | undefined {
  const known = faults[id]
  return known?.what === what ? known.stockDredd : undefined
}

/** What is known of every fault, in the order of the folder: the new outcomes, and the kept ones for the others. */
export function merged(
  faults: readonly Fault[],
  kept: FaultScore,
  outcomes: readonly FaultOutcome[],
): FaultOutcome[] {
  const made = new Map(outcomes.map((outcome) => [outcome.fault.id, outcome]))
  return faults.flatMap((fault): FaultOutcome[] => {
    const outcome = made.get(fault.id) ?? keptOutcome(fault, kept)
    return outcome ? [outcome] : []
  })
}

function keptOutcome(fault: Fault, { faults, missed }: FaultScore): FaultOutcome | undefined {
  const known = faults[fault.id]
  if (!known) return undefined
  const other = /^only (.+)$/.exec(missed[fault.id] ?? '')?.[1]
  return {
    fault,
    ...(known.caughtBy !== null && { caughtBy: known.caughtBy }),
    ...(known.sentence !== undefined && { sentence: known.sentence }),
    ...(other !== undefined && { other }),
    dredd: known.stockDredd,
  }
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
  const { contract, dreddVersion, seed } = facts
  return {
    contract,
    dreddVersion,
    seed,
    ...countsOf(outcomes),
    faults: Object.fromEntries(
      outcomes.map(({ fault, caughtBy = null, sentence, dredd = false }) => [
        fault.id,
        {
          class: fault.class,
          what: fault.what,
          caughtBy,
          ...(sentence !== undefined && { sentence }),
          stockDredd: dredd,
        },
      ]),
    ),
    missed: Object.fromEntries(
      outcomes
        .filter(({ caughtBy }) => caughtBy === undefined)
        .map(({ fault, other }) => [fault.id, other === undefined ? 'nothing failed' : `only ${other}`]),
    ),
  }
}

/** The checks that catch each fault within the first requests of a run, as `test/faults/catches.json` keeps them. */
export type Catches = Record<string, readonly string[]>

/** The catches to keep: the new ones, and the kept ones of the other faults that there are. */
export function mergedCatches(
  faults: readonly Fault[],
  kept: Catches,
  outcomes: readonly FaultOutcome[],
): Catches {
  const made = new Map(outcomes.map(({ fault, catches }) => [fault.id, catches]))
  return Object.fromEntries(
    faults.flatMap(({ id }) => {
      const catches = made.get(id) ?? kept[id]
      return catches ? [[id, catches]] : []
    }),
  )
}
