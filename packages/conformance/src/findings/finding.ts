import type { Grade } from '../check/basis.ts'

/** The likely common cause of several failures: one fault of the host. */
export interface Finding {
  /** JSON pointer into the bundle: the element of the contract that is violated. */
  element: string
  /** The fault in one sentence. */
  sentence: string
  /** `difference` if everything it explains violates only inferred parts of the contract. */
  outcome: 'failed' | 'difference'
  /** How well the broken rule is founded, of the check that shows it. */
  grade: Grade
  /** Id of the check that shows the fault best; its exchange and replay line represent all. */
  shownBy: string
  /** Ids of the checks that failed because of it, the clearest first. */
  checks: string[]
  /** Ids of the checks that were skipped because of it. */
  blocked: string[]
}
