/** The value of an answer: a whole number in a range, or the HTTP status and the error code of a refusal. */
export type AnswerValue =
  | 'refusal'
  | { readonly type: 'integer'; readonly minimum: number; readonly maximum?: number }

/** How a host refuses a request. */
export interface Refusal {
  /** HTTP status, from 400 to 499. */
  status: number
  /** `code` of the error. */
  code: number | string
}

/**
 * An open question: what nobody outside the vendor knows of a host's behaviour, with what a host may do.
 * Each is a file in `spec/questions`.
 */
export interface Question {
  /** The question in one sentence. */
  readonly question: string
  /** What it is about, such as `paging`. */
  readonly topic: string
  /** Operations on which it shows. */
  readonly operations: readonly string[]
  /** Places of the bundle whose words answer it, as JSON pointers. */
  readonly elements: readonly string[]
  /** What a host may do, by the id of the answer. */
  readonly answers: Readonly<Record<string, { readonly means: string; readonly value?: AnswerValue }>>
  /** The answer that the contract takes. */
  readonly contract: { readonly answer: string; readonly value?: number | Readonly<Refusal> }
  /** Why it takes that answer. */
  readonly why: string
  /** What that answer rests on, as in `x-evidence`. */
  readonly evidence: string
  /** Ids of the contradictions of the vendor's pages that leave it open. */
  readonly contradictions: readonly string[]
  /** What it takes to ask a host. */
  readonly asking: readonly string[]
}
