import type { LateAnswers } from '../dialect/late-answers.ts'
import type { Law } from '../dialect/law.ts'
import type { Budget } from '../budget/budget.ts'
import type { SharedAnswers } from '../budget/shared-answers.ts'
import type { AnswerLog } from './answer-log.ts'
import type { JsonObject } from '../projection/json.ts'
import type { Narrowing } from './narrowing.ts'
import type { AppCredentials, Credentials } from '../host/credentials.ts'
import type { HostClock } from '../host/host-clock.ts'
import type { Mask } from '../host/mask.ts'
import type { Target } from '../host/target.ts'
import type { Transport } from '../host/transport.ts'
import type { WriteLedger } from '../host/write-ledger.ts'
import type { Task } from './task.ts'

/** What all checks of a run share. */
export interface RunContext {
  target: Target
  credentials: Credentials
  /** The app whose secret is known, when tokens can be signed. */
  app?: AppCredentials
  /** The user whom the token names: "me" of the filters `mytask` and `mycase`. */
  subject?: string | undefined
  /** The token of the run, renewed when it grows old. */
  token: () => Promise<string>
  /** Takes secrets out of what is told. */
  mask: Mask
  transport: Transport
  /** The clock of the host. */
  clock: HostClock
  /** Whether the host is in this process and has no network address. */
  inProcess: boolean
  ledger: WriteLedger
  /** What became of the rules that every answer must keep. */
  answers: AnswerLog
  /** Ends the run before the next request of a check. What was written is still put back. */
  signal?: AbortSignal
  /** Whether what breaks something inferred fails too. */
  strict: boolean
  /** By which answers to the open questions the host is judged. */
  law: Law
  /** The questions that the host did not answer when it was asked; absent unless it was. */
  late?: LateAnswers
  /** Start of every random choice. */
  seed: number
  /** Number of random cases of each property. */
  runs: number
  /** Longest wait that a rate limit may ask for, in milliseconds. */
  patience: number
  /** Longest time that one request may take with all its waits, in milliseconds. */
  requestLimit: number
  /** Set when a rate limit asked for a longer wait: nothing more is sent but what puts back. */
  rateLimited?: string
  /** How often only a gateway before the host answered, and the request was sent again. */
  gateways?: number
  /** How often a connection ended without an answer, and the request was sent again. */
  cutOff?: number
  /** Number of requests without an answer since the last answer. */
  unanswered?: number
  /** No request is sent before this moment, which a rate limit asked for; in milliseconds since 1970. */
  notBefore?: number
  /** How long searches were seen to take until they showed an update, in milliseconds. Default at once. */
  settling?: number
  /** So many milliseconds after an update a search was seen to show it, and none sooner, on a host that seems to show it at once. */
  enough?: number | undefined
  /** When the last update was answered, whatever came of it, in milliseconds since 1970. */
  answeredAt?: number
  /** Reads the stream as it is now, whatever the host makes of pages. */
  readStream?: (onPage?: (tasks: readonly Task[]) => void) => Promise<Corpus>
  /** The record that an update was answered with last that changed something. */
  changed?: JsonObject
  /** How much may still be sent; absent without a limit. */
  budget?: Budget
  /** Answers that several checks may use, when there is a budget. */
  shared?: SharedAnswers
  /** How many tasks the stream had at the beginning, as far as the host said. */
  size?: number
  /** What the laws take for the stream, where that has more tasks than can be read; `none` when nothing was found. */
  narrowing?: Narrowing | 'none'
  /** Further parts of a large stream, for searches that cannot be narrowed to the usual one; by the filters that each does without. */
  parts?: Map<string, Promise<Part | undefined>>
  /** Why no check of updates can be made: the app may only read. */
  onlyReads?: string | undefined
  /** The same, while that is asked. */
  onlyReadsAsked?: Promise<string | undefined>
  /** When an update was answered last, in milliseconds since 1970. */
  updatedAt?: number
  /** The records of the stream, as last read; forgotten after a write. */
  corpus?: Promise<Corpus> | undefined
  /** The last reading of the stream, kept also after a write. */
  picture?: Reading
  /** How many writes were about to be sent. */
  writes?: number
  /** Whether others were seen to change tasks during the run; absent until it is known. */
  restless?: boolean
  /** Whether tasks of others were seen to change only beside writes of the run, by which the host may have moved them itself. */
  movedBesideWrites?: boolean
  /** Whether tasks changed while the run was seen to write nothing; absent until it was watched for that. */
  movedWhenWatched?: boolean
}

/** A part of a large stream, and what was read of it. The context of a run is the usual one. */
export type Part = Pick<RunContext, 'narrowing' | 'corpus' | 'picture'>

/** What the stream was when it was read. */
export interface Reading {
  corpus: Corpus
  /** How many writes of the run came before it. */
  writes: number
}

/** The records that a host returned. */
export interface Corpus {
  tasks: readonly Task[]
  /** Whether these are all the records of the stream. */
  complete: boolean
  /** Tasks that the run updated, where they are no longer in the part of the stream that was read. */
  updated?: readonly Task[]
}
