import type { Grade } from '../check/basis.ts'

/** What several failures have in common: most likely one fault of the host. */
export interface Finding {
  /** JSON pointer into the bundle: the element of the contract that is not kept. */
  element: string
  /** The fault in one sentence. */
  sentence: string
  /** `difference` when all that it explains breaks only what the contract infers. */
  outcome: 'failed' | 'difference'
  /** How well the broken rule is founded, of the check that shows it. */
  grade: Grade
  /** Id of the check that shows the fault best; its exchange and its replay line stand for all. */
  shownBy: string
  /** Ids of the checks that did not hold because of it, the one that shows it best first. */
  checks: string[]
  /** Ids of the checks that could not be made because of it. */
  blocked: string[]
}
