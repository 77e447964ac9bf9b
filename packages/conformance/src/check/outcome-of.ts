import type { Outcome } from './check-result.ts'
import { isFailure, type Violation } from './violation.ts'

/**
 * What a check came to.
 *
 * @param skipped - why it was skipped, if it was; what did not hold all the same counts more.
 */
export function outcomeOf(
  violations: readonly Violation[],
  skipped: string | undefined,
  strict: boolean,
): Outcome {
  if (violations.length === 0) return skipped === undefined ? 'passed' : 'skipped'
  return strict || violations.some(isFailure) ? 'failed' : 'difference'
}
