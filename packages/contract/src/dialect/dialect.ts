import { contractAnswers, type questions } from '../generated/questions.ts'
import type { Refusal } from '../question.ts'

/** The id of an open question, such as `'status-matching'`. */
export type QuestionId = keyof typeof questions

type AnswersOf<Id extends QuestionId> = (typeof questions)[Id]['answers']

type Carried<About> = About extends { value: infer Value }
  ? { readonly value: Value extends 'refusal' ? Readonly<Refusal> : number }
  : { readonly value?: never }

/**
 * An answer to one question: the id of the answer, and the value where it carries one.
 *
 * @example
 * const matching: AnswerTo<'status-matching'> = { answer: 'exact' }
 * const limit: AnswerTo<'default-limit'> = { answer: 'number', value: 10 }
 */
export type AnswerTo<Id extends QuestionId> = {
  [Answer in keyof AnswersOf<Id>]: { readonly answer: Answer } & Carried<AnswersOf<Id>[Answer]>
}[keyof AnswersOf<Id>]

/** How a host behaves where the vendor's pages leave it open: one answer to each question. */
export type Dialect = { readonly [Id in QuestionId]: AnswerTo<Id> }

/** The dialect that the contract describes. */
export const contractDialect: Dialect = contractAnswers

/**
 * A whole dialect from answers to some of the questions: the others have the contract's.
 *
 * @example
 * const tenant = dialectWith({ 'default-limit': { answer: 'number', value: 10 } })
 */
export function dialectWith(answers: Partial<Dialect>): Dialect {
  return { ...contractDialect, ...answers }
}
