import type { OperationId } from '@case-management/contract'
import type { Basis } from './basis.ts'
import type { Exchange } from './exchange.ts'

/** The phases of a run, in order. */
export const phases = ['questions', 'examples', 'properties', 'laws', 'access', 'workflows'] as const

/** One phase of a run. */
export type Phase = (typeof phases)[number]

/** What checks are grouped by: the parts of a run, and what is held against every answer. */
export const groups = [...phases, 'answers'] as const

/** One group of checks. */
export type Group = (typeof groups)[number]

/**
 * Outcome of a check. A `difference` violates something that the contract only infers,
 * or is another answer to an open question; it does not fail a run unless the run is strict.
 */
export type Outcome = 'passed' | 'failed' | 'difference' | 'skipped'

/** A check with its outcome. */
export interface CheckResult {
  /** Stable name for `--only` and replay, such as `examples/getTasks/200/first-page`. */
  id: string
  phase: Group
  operation: OperationId
  /** What must hold, as a sentence. */
  name: string
  basis: Basis
  outcome: Outcome
  /** What failed, or why the check was skipped; one line each. */
  messages: string[]
  /** What was sent and answered; for a failure the exchanges that show it. */
  exchanges: Exchange[]
  /** In milliseconds. */
  duration: number
  /** The elements of the contract that were broken, when more than the basis says. */
  pointers?: string[]
  /** The check of answers that tells why this one could not be made. */
  blockedBy?: string
  /** The check whose answer showed a broken rule first: it is the one to make again. */
  seenIn?: string
}
