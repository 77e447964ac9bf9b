/**
 * Checks whether a host keeps the contract of the Case Management task API.
 *
 * @packageDocumentation
 */
export type { Basis, Grade } from './check/basis.ts'
export type { Finding } from './findings/finding.ts'
export {
  groups,
  phases,
  type CheckResult,
  type Group,
  type Outcome,
  type Phase,
} from './check/check-result.ts'
export type { Exchange } from './check/exchange.ts'
export { RefusedError, UnreachableError, UsageError } from './conformance-errors.ts'
export type { ConformanceOptions, RunInProgress } from './conformance-options.ts'
export { exitCodes } from './exit-codes.ts'
export type { AppCredentials, Credentials } from './host/credentials.ts'
export { readJournal, type WaitingJournal } from './host/read-journal.ts'
export type { Profile, Target } from './host/target.ts'
export { formats } from './reports/format.ts'
export { specLink } from './reports/spec-link.ts'
export type { RunReport } from './reports/run-report.ts'
export type { SentRequest } from './reports/traffic.ts'
export { restoreJournal, type Restored, type RestoreOptions } from './restore-journal.ts'
export { runConformance } from './run-conformance.ts'
