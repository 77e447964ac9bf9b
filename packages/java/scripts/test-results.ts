import type { Counts } from './report.ts'

/** Adds up what Maven's reports of test classes say. */
export function countTests(reports: readonly string[]): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 }
  for (const report of reports) {
    const suite = /<testsuite [^>]*>/.exec(report)?.[0] ?? ''
    const number = (key: string) => Number(new RegExp(` ${key}="(\\d+)"`).exec(suite)?.[1] ?? 0)
    const failed = number('failures') + number('errors')
    counts.failed += failed
    counts.skipped += number('skipped')
    counts.passed += number('tests') - failed - number('skipped')
  }
  return counts
}
