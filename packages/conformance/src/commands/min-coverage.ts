import type { RunReport } from '../reports/run-report.ts'

/**
 * A run that must cover a part of the contract: one that covered less does not conform, and says so in every report.
 *
 * @param least - in percent; without it every coverage is enough.
 */
export function withMinCoverage(run: RunReport, least: number | undefined): RunReport {
  const { percent } = run.coverage
  // Of an interrupted run it is no wonder.
  if (least === undefined || percent >= least || run.interrupted) return run
  const problem = `Only ${percent} % of the contract was covered, not ${least} %.`
  return { ...run, conforms: false, problems: [...run.problems, problem] }
}
