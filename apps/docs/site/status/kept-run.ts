import type { CheckResult, RunReport } from '@case-management/conformance'

/** A check of a kept run. */
export interface KeptCheck extends Pick<CheckResult, 'id' | 'phase' | 'name' | 'outcome'> {
  /** What the check rests on. */
  grade: CheckResult['basis']['grade']
  /** Why it did not pass; absent for one that did. */
  reasons?: string[]
}

/** A run of the conformance suite as the docs show it: all that it checked, without traffic, addresses and times. */
export interface KeptRun extends Pick<RunReport, 'seed' | 'requests' | 'conforms' | 'coverage'> {
  /** Version of the contract that was checked against. */
  version: string
  strict: boolean
  checks: KeptCheck[]
}

/** A host and the run against it. */
export interface HostRun {
  /** Name for people, as it stands in a sentence. */
  host: string
  run: KeptRun
}

/** What is kept of the report of a run. */
export function keptRunOf({ contract, target, ...report }: RunReport): KeptRun {
  const { seed, requests, conforms, coverage, checks } = report
  return {
    version: contract.version,
    strict: target.strict,
    seed,
    requests,
    conforms,
    coverage,
    checks: checks.map(({ id, phase, name, basis, outcome, messages }) => ({
      id,
      phase,
      name,
      grade: basis.grade,
      outcome,
      ...(outcome !== 'passed' && { reasons: messages }),
    })),
  }
}

/** What two runs of the same checks against the same host have in common, whatever their seed: all but how often something was sent. */
export function withoutChance({ seed: _seed, requests: _requests, coverage, ...run }: KeptRun): object {
  const operations = coverage.operations.map(({ operation, statuses, parameters }) => ({
    operation,
    statuses: statuses.map(({ status, examples }) => ({ status, examples })),
    parameters: parameters.map(({ name, constraints, examples }) => ({ name, constraints, examples })),
  }))
  return { ...run, coverage: { ...coverage, operations } }
}
