import type { Basis } from './basis.ts'

/** Something that did not hold. */
export interface Violation {
  /** What did not hold, in one line. */
  message: string
  /** What the broken rule rests on. */
  basis: Basis
}
