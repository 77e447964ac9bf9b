import type { Outcome } from '@case-management/conformance'
import type { KeptCheck } from './kept-run.ts'

/** What came of a check, in words. */
export const outcomes: Record<Outcome, string> = {
  passed: 'passed',
  failed: 'failed',
  difference: 'different in something inferred',
  skipped: 'skipped',
}

/** Every outcome, in the order in which they are told. */
export const allOutcomes = ['passed', 'failed', 'difference', 'skipped'] as const satisfies Outcome[]

/** How many checks had an outcome. */
export function count(checks: readonly KeptCheck[], wanted: Outcome): number {
  return checks.filter(({ outcome }) => outcome === wanted).length
}

/** Such as `6 passed, 33 skipped`. */
export function tally(checks: readonly KeptCheck[]): string {
  const counts = allOutcomes
    .map((outcome) => ({ outcome, length: count(checks, outcome) }))
    .filter(({ length }) => length > 0)
  return counts.map(({ outcome, length }) => `${numeral(length)} ${outcomes[outcome]}`).join(', ') || 'none'
}

/** A number with its thousands set apart. */
export function numeral(number: number): string {
  return number.toLocaleString('en')
}
