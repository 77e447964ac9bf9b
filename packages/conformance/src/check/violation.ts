import type { Basis } from './basis.ts'
import type { Exchange } from './exchange.ts'

/** Something that did not hold. */
export interface Violation {
  /** What did not hold, in one line. */
  message: string
  /** What the broken rule rests on. */
  basis: Basis
  /** The exchange that shows it: the last one before it was noted. */
  exchange?: Exchange | undefined
}
