import type { CheckResult } from '../check/check-result.ts'

/** Why nothing is left to test. */
export const noCheckLeft = '--phase and --only leave no check.'

/** Why a run tested nothing, in one line; `undefined` when it tested something. */
export function whyNothing(checks: readonly CheckResult[]): string | undefined {
  if (checks.some(({ outcome }) => outcome !== 'skipped')) return undefined
  if (checks.length === 0) return `Nothing was tested: ${noCheckLeft}`
  const counts = new Map<string, number>()
  for (const { messages } of checks) {
    const reason = messages.join('; ')
    counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  const [[reason, times] = ['', 0]] = [...counts].toSorted(([, a], [, b]) => b - a)
  const share = times === checks.length ? '' : `, ${times} of them`
  return `Nothing was tested: each of ${checks.length} checks was skipped${share} because: ${reason}`
}
