import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** How many faults were put into a host, and how many of them each tool caught. */
export interface FaultCounts {
  seeded: number
  caught: number
  /** Caught by Dredd as it comes. */
  stockDredd: number
}

/** What became of one fault. */
export interface ScoredFault {
  class: string
  what: string
  /** The check that says what is wrong. */
  caughtBy: string | null
  /** What the report says is wrong, in one sentence. */
  sentence?: string
  /** Caught by Dredd as it comes. */
  stockDredd: boolean
}

/** The score that the conformance suite keeps beside its faults, as far as it is shown. */
export interface FaultScore {
  contract: { version: string }
  dreddVersion: string
  total: FaultCounts
  classes: Record<string, FaultCounts>
  faults: Record<string, ScoredFault>
}

/** The kept score of the faults. */
export function faultScore(): FaultScore {
  const file = new URL(
    './test/faults/score.json',
    import.meta.resolve('@case-management/conformance/report.schema.json'),
  )
  const score: FaultScore = JSON.parse(readFileSync(fileURLToPath(file), 'utf8'))
  return score
}
