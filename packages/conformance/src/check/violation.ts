import type { QuestionId } from '@case-management/contract/questions'
import { isBinding, type Basis } from './basis.ts'
import type { Exchange } from './exchange.ts'

/** A way in which an answer is not what it must be. */
export interface Fault {
  /** What does not hold, in one line. */
  message: string
  /** What the broken rule rests on, when that is not what the check rests on. */
  basis?: Basis
  /** The exchange that it is about. Default the last one. */
  exchange?: Exchange | undefined
  /** Whether the answer says so by itself, whatever tasks there are. */
  settled?: boolean
  /** The question that alone says so: of a host that fits no answer to it nothing is wrong. */
  about?: QuestionId
}

/** Something that did not hold. */
export interface Violation {
  /** What did not hold, in one line. */
  message: string
  /** What the broken rule rests on. */
  basis: Basis
  /**
   * Whether it fails the run whatever it rests on: the host breaks an answer of its own, or of its dialect file,
   * or gives away what no caller may see.
   */
  broken?: boolean
  /** Whether it is known that no change by others explains it. */
  settled?: boolean
  /** The exchange that it is about: the last one before it was noted, unless another is known to be. */
  exchange?: Exchange | undefined
}

/** Whether it fails a run that is not strict. */
export function isFailure({ basis, broken = false }: Pick<Violation, 'basis' | 'broken'>): boolean {
  return broken || isBinding(basis)
}

/** The same, in their order but for those that fail a run that is not strict, which come first. */
export function failuresFirst<Found extends Pick<Violation, 'basis' | 'broken'>>(
  found: readonly Found[],
): Found[] {
  return found.toSorted((a, b) => Number(isFailure(b)) - Number(isFailure(a)))
}
