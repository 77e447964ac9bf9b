import type { Dialect } from '@case-management/contract/questions'
import type { BudgetLimits } from './budget/budget.ts'
import type { CheckResult, Phase } from './check/check-result.ts'
import type { Exchange } from './check/exchange.ts'
import type { Credentials } from './host/credentials.ts'
import type { Target } from './host/target.ts'
import type { TlsFiles } from './host/tls-files.ts'
import type { SentRequest } from './reports/traffic.ts'
import type { Progress } from './run-progress.ts'

/** Options of a run. */
export interface ConformanceOptions {
  target: Target
  credentials: Credentials
  /** Certificate and key files for TLS. Default the authorities that Node trusts, and no client certificate. */
  tls?: TlsFiles
  /**
   * Whether the answers of the contract to the open questions are the law, and what breaks something inferred fails
   * the run too. Default `false`: the host is asked first, and held to its own answers.
   */
  strict?: boolean
  /** Answers to judge the host by, or the name of a file with them. Default the host's own. */
  dialect?: string | Partial<Dialect>
  /** Phases to run. Default all. */
  phases?: readonly Phase[]
  /** Run only checks whose id starts with one of these, or that the predicate accepts. Default all. */
  only?: readonly string[] | ((id: string) => boolean)
  /** Results of an interrupted run with the same seed, which are reused instead of repeated. */
  made?: readonly CheckResult[]
  /** What that run sent, from its `onSent`: the budget, the coverage and the report count it too. */
  sent?: readonly SentRequest[]
  /** Seed of every random choice. Default a random one, which the report names. */
  seed?: number
  /** Random cases per property. Default 50. */
  runs?: number
  /** Maximum requests per second. Default 1 off loopback, unlimited on it. */
  rate?: number
  /**
   * How much may be spent: the checks that tell most for a request are made first, searches are shared, and what does
   * not fit is left out. Default no limit.
   */
  budget?: BudgetLimits
  /** Timeout of one answer, in milliseconds. Default 10000. */
  timeLimit?: number
  /**
   * Folder for the journal of what is written, from which `restoreJournal` puts back what a run that died has left;
   * `false` keeps none. Default off loopback the folder for the state of programs, on loopback none.
   */
  journal?: string | false
  /** Address of the contract's docs, for links from reports to the rules. Default none. */
  specUrl?: string
  /** `fetch` to use for a host in the same process. The examples and workflows need a network address. */
  fetch?: typeof globalThis.fetch
  /** Ends the run early; updates are still reverted. */
  signal?: AbortSignal
  /** Called once, before the first request. */
  onStart?: (run: RunInProgress) => void
  /** Called with each note that is no fault of the host, one line each; the report contains them too. */
  onNote?: (note: string) => void
  /** Called with each request and its answer, without secrets, and with very long bodies truncated. */
  onExchange?: (exchange: Exchange) => void
  /** Called with what is counted of each request, for `sent` of the run that goes on after this one. */
  onSent?: (sent: SentRequest) => void
  /** Called with each result as it arrives, and once more with that of an open question when a later check shows its answer. */
  onResult?: (result: CheckResult) => void
  /** Called when a check starts or ends, and after each answer. */
  onProgress?: (progress: Progress) => void
}

/** A run in progress. */
export interface RunInProgress {
  /** The tasks that were written to and are not yet put back, each with the keys sent. */
  unrestored: () => readonly string[]
  /** What of tasks that are put back is not as before, because no update takes it back; one line for each task. */
  remainders: () => readonly string[]
}
