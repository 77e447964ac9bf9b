import { contract } from '@case-management/contract'
import type { CheckResult } from './check/check-result.ts'
import type { Credentials } from './host/credentials.ts'
import { reach } from './host/reach.ts'
import type { Target } from './host/target.ts'
import { runExamples } from './phases/examples/examples-phase.ts'
import type { RunReport } from './reports/run-report.ts'

/** What is run, against which host. */
export interface ConformanceOptions {
  target: Target
  credentials: Credentials
  /** Whether what breaks something inferred fails the run too. Default `false`. */
  strict?: boolean
  /** Called with each result as it comes. */
  onResult?: (result: CheckResult) => void
}

/**
 * Runs the conformance suite against a host.
 *
 * @returns what was checked, with the counts.
 * @throws UnreachableError when the host does not answer.
 * @example
 * const report = await runConformance({ target, credentials: { token } })
 * if (!report.conforms) console.error(`${report.failed} checks failed`)
 */
export async function runConformance(options: ConformanceOptions): Promise<RunReport> {
  const { target, credentials, strict = false, onResult } = options
  const startedAt = Date.now()
  await reach(target, credentials)
  const checks: CheckResult[] = []
  await runExamples({ target, credentials, strict }, (result) => {
    checks.push(result)
    onResult?.(result)
  })
  const count = (outcome: CheckResult['outcome']) =>
    checks.filter((check) => check.outcome === outcome).length
  const [passed, failed] = [count('passed'), count('failed')]
  return {
    contract,
    target: { url: target.url, profile: target.profile, strict },
    startedAt: new Date(startedAt).toISOString(),
    duration: Date.now() - startedAt,
    passed,
    failed,
    differences: count('difference'),
    skipped: count('skipped'),
    conforms: failed === 0 && passed > 0,
    checks,
  }
}
