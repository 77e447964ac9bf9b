import type { Dialect } from '@case-management/contract/questions'
import type { BudgetLimits } from './budget/budget.ts'
import type { CheckResult, Phase } from './check/check-result.ts'
import type { Exchange } from './check/exchange.ts'
import type { Credentials } from './host/credentials.ts'
import type { Target } from './host/target.ts'
import type { TlsFiles } from './host/tls-files.ts'
import type { Progress } from './run-progress.ts'

/** What is run, against which host. */
export interface ConformanceOptions {
  target: Target
  credentials: Credentials
  /** Files of certificates and keys for a host with TLS. Default what Node trusts, and no client certificate. */
  tls?: TlsFiles
  /**
   * Whether the answers of the contract to the open questions are the law, and what breaks something inferred fails
   * the run too. Default `false`: the host is asked first, and held to its own answers.
   */
  strict?: boolean
  /** The answers by which the host is judged, or the name of a file with them. Default: those of the host itself. */
  dialect?: string | Partial<Dialect>
  /** The parts to run. Default all. */
  phases?: readonly Phase[]
  /** Run only the checks whose id starts with one of these, or for which this holds. Default all. */
  only?: readonly string[] | ((id: string) => boolean)
  /** Results of a run that was interrupted, with the same seed: they are taken over, and not made again. */
  made?: readonly CheckResult[]
  /** Start of every random choice. Default a random one, which the report names. */
  seed?: number
  /** Number of random cases of each property. Default 50. */
  runs?: number
  /** Requests a second at most. Default 1 off loopback, unlimited on it. */
  rate?: number
  /**
   * How much may be spent: the checks that tell most for a request are made first, searches are shared, and what does
   * not fit is left out. Default no limit.
   */
  budget?: BudgetLimits
  /** How long an answer may take, in milliseconds. Default 10000. */
  timeLimit?: number
  /**
   * Folder for the journal of what is written, from which `restoreJournal` puts back what a run that died has left;
   * `false` keeps none. Default off loopback the folder for the state of programs, on loopback none.
   */
  journal?: string | false
  /** Where the docs of the contract are served, for links from reports to the rules. Default none. */
  specUrl?: string
  /** Sends the requests, for a host in the same process. The examples and workflows need a network address. */
  fetch?: typeof globalThis.fetch
  /** Ends the run early; what was written is still put back. */
  signal?: AbortSignal
  /** Called once, before the first request. */
  onStart?: (run: RunInProgress) => void
  /** Called with what a person has to know that is no fault of the host, in one line each; the report holds it too. */
  onNote?: (note: string) => void
  /** Called with each request and its answer, as they may be told: without secrets, and without the tail of very long bodies. */
  onExchange?: (exchange: Exchange) => void
  /** Called with each result as it comes. */
  onResult?: (result: CheckResult) => void
  /** Called when a check begins or is done, and after each answer. */
  onProgress?: (progress: Progress) => void
}

/** A run while it goes on. */
export interface RunInProgress {
  /** The tasks that were written to and are not yet put back, each with the keys sent. */
  unrestored: () => readonly string[]
  /** What of tasks that are put back is not as before, because no update takes it back; one line for each task. */
  remainders: () => readonly string[]
}
