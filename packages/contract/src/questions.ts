/**
 * The open questions of the contract: what nobody outside the vendor knows, as data.
 *
 * @packageDocumentation
 */
import type { questions } from './generated/questions.ts'
import type { Refusal } from './question.ts'

export { questions } from './generated/questions.ts'
export type { AnswerValue, Question, Refusal } from './question.ts'

/** The id of an open question, such as `'status-matching'`. */
export type QuestionId = keyof typeof questions

type AnswersOf<Id extends QuestionId> = (typeof questions)[Id]['answers']

type Carried<About> = About extends { value: infer Value }
  ? { value: Value extends 'refusal' ? Refusal : number }
  : { value?: never }

/**
 * An answer to one question: the id of the answer, and the value where it carries one.
 *
 * @example
 * const matching: AnswerTo<'status-matching'> = { answer: 'exact' }
 * const limit: AnswerTo<'default-limit'> = { answer: 'number', value: 10 }
 */
export type AnswerTo<Id extends QuestionId> = {
  [Answer in keyof AnswersOf<Id>]: { answer: Answer } & Carried<AnswersOf<Id>[Answer]>
}[keyof AnswersOf<Id>]

/** How a host behaves where the vendor's pages leave it open: one answer to each question. */
export type Dialect = { readonly [Id in QuestionId]: AnswerTo<Id> }
