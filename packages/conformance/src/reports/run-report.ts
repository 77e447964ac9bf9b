import type { ContractFacts } from '@case-management/contract'
import type { CheckResult } from '../check/check-result.ts'
import type { RunContext } from '../check/run-context.ts'
import type { ConformanceOptions } from '../conformance-options.ts'
import { findingsOf } from '../findings/find-findings.ts'
import type { Finding } from '../findings/finding.ts'
import { secretVariables, settingsOf, type RunSettings } from './run-settings.ts'
import { coverageOf, type Coverage } from './coverage.ts'
import type { Profile } from '../host/target.ts'
import type { Traffic } from './traffic.ts'
import { whyNothing } from './why-nothing.ts'

/** The report of a run. */
export interface RunReport {
  /** The contract that was tested. */
  contract: ContractFacts
  target: { url: string; accountId: string; streamId: string; profile: Profile; strict: boolean }
  /** Seed of every random choice, to repeat the run. */
  seed: number
  /** Other options of the run, by command line name, without defaults. */
  settings: RunSettings
  /** Environment variables that must contain the run's secrets to repeat it. */
  secrets: string[]
  /** Address of the contract's docs, for links to the rules. */
  specUrl?: string
  /** ISO 8601 in UTC. */
  startedAt: string
  /** In milliseconds. */
  duration: number
  /** Number of checks that passed. */
  passed: number
  /** Number of checks that failed. */
  failed: number
  /** Number of checks that differ only in something inferred. */
  differences: number
  /** Number of checks that were skipped; each says why. */
  skipped: number
  /** Number of requests sent. */
  requests: number
  /** Whether something was checked, nothing failed, and the run completed without a problem. */
  conforms: boolean
  /** Whether the run was ended from outside, or because the host no longer answered, so that checks are missing. */
  interrupted: boolean
  /** Set when the run ended because the host no longer answered. */
  unreachable?: true
  coverage: Coverage
  /** Problems apart from the checks, such as a task that could not be restored, or that nothing was tested. */
  problems: string[]
  /** Notes that are no fault: clocks that differ, an unencrypted token, keys that no update removes. */
  notes: string[]
  /** The findings that explain the failures, most general first. */
  findings: Finding[]
  checks: CheckResult[]
}

/** What a report is made from. */
export interface RunRecord {
  contract: ContractFacts
  context: RunContext
  options: ConformanceOptions
  /** In milliseconds since 1970. */
  startedAt: number
  checks: CheckResult[]
  traffic: Traffic
  problems: string[]
  notes: string[]
  /** Whether the run ended because the host no longer answered. */
  unreachable: boolean
}

/** Counts what a run found. */
export function reportOf({
  contract,
  context,
  options,
  startedAt,
  checks,
  traffic,
  problems,
  notes,
  unreachable,
}: RunRecord): RunReport {
  const count = (outcome: CheckResult['outcome']) =>
    checks.filter((check) => check.outcome === outcome).length
  const { target, strict, seed } = context
  const [passed, failed, differences] = [count('passed'), count('failed'), count('difference')]
  const interrupted = options.signal?.aborted === true || unreachable
  const told = [...problems]
  const nothing = whyNothing(checks)
  if (interrupted && problems.length === 0) told.push('The run was interrupted before its end.')
  else if (!interrupted && nothing !== undefined) told.push(nothing)
  return {
    contract,
    target: {
      url: target.url,
      accountId: target.accountId,
      streamId: target.streamId,
      profile: target.profile,
      strict,
    },
    seed,
    settings: settingsOf(options),
    secrets: secretVariables(options),
    ...(options.specUrl !== undefined && { specUrl: options.specUrl }),
    startedAt: new Date(startedAt).toISOString(),
    duration: Date.now() - startedAt,
    passed,
    failed,
    differences,
    skipped: count('skipped'),
    requests: traffic.requests,
    conforms: failed === 0 && passed + differences > 0 && told.length === 0 && !interrupted,
    interrupted,
    ...(unreachable && { unreachable: true as const }),
    coverage: coverageOf(checks, traffic),
    problems: told,
    notes,
    findings: findingsOf(checks),
    checks,
  }
}
