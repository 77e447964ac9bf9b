import { UsageError } from './conformance-errors.ts'

/** The numbers that a run takes, both ends included. */
export interface Limits {
  least: number
  most: number
  whole: boolean
}

/** What the numeric options of a run may be. */
export const limits = {
  /** Start of every random choice. */
  seed: { least: 0, most: 999_999_999_999_999, whole: true },
  /** Random cases of each property. */
  runs: { least: 1, most: 100_000, whole: true },
  /** Requests a second. */
  rate: { least: 0.001, most: 1_000_000, whole: false },
  /** Milliseconds that an answer may take. */
  timeLimit: { least: 1, most: 600_000, whole: true },
  /** Requests that the checks of a run may send; 0 for no limit. */
  budget: { least: 0, most: 10_000_000, whole: true },
  /** Minutes that a run may take. */
  minutes: { least: 0.1, most: 100_000, whole: false },
  /** Percent of the contract. */
  minCoverage: { least: 0, most: 100, whole: false },
} as const satisfies Record<string, Limits>

/** The numbers of a run that can be out of limits; those of its budget are looked at where they are given. */
export type NumericOptions = {
  [Name in Exclude<keyof typeof limits, 'budget' | 'minutes'>]?: number | undefined
}

/** @throws UsageError when a number is out of its limits. */
export function checkLimits(options: NumericOptions): void {
  for (const name of ['seed', 'runs', 'rate', 'timeLimit', 'minCoverage'] as const) {
    const value = options[name]
    if (value === undefined) continue
    const { least, most, whole } = limits[name]
    if (!(value >= least && value <= most) || (whole && !Number.isInteger(value))) {
      throw new UsageError(
        `${name} must be a ${whole ? 'whole number' : 'number'} from ${least} to ${most}, not ${value}.`,
      )
    }
  }
}
