import type { Dialect, QuestionId } from '@case-management/contract/questions'
import type { Exchange } from '../check/exchange.ts'

/** How a host refuses a request: HTTP status and error code. */
export interface Refusal {
  status: number
  code: number | string
}

/** An answer of any question: its id, with a value where it carries one. */
export interface SomeAnswer {
  answer: string
  value?: number | Refusal
}

/** What the probe learnt about one question. */
export type Finding =
  | { kind: 'told'; answer: SomeAnswer; exchange: Exchange }
  | { kind: 'none-of-these'; reason: string; exchange: Exchange }
  | { kind: 'cannot-tell'; reason: string; exchange?: Exchange | undefined }

/** What was learnt so far, by the question. */
export type Findings = Map<QuestionId, Finding>

/** The dialect with other answers to some of the questions. */
export function withAnswers(dialect: Dialect, answers: ReadonlyMap<string, SomeAnswer>): Dialect {
  return Object.assign({ ...dialect }, Object.fromEntries(answers))
}
