import { contractDialect, type QuestionId } from '@case-management/contract/questions'
import { tellable, type Exchange } from '../check/exchange.ts'
import type { Mask } from '../host/mask.ts'
import { answerText } from '../probe/answer-text.ts'
import type { SomeAnswer } from '../probe/finding.ts'
import type { Law } from './law.ts'

/** What checks showed of a question that the host did not answer when it was asked. */
export interface LateAnswer {
  id: QuestionId
  /** The answers that are left. That of the contract is none of them. */
  answers: readonly SomeAnswer[]
  /** What ruled out the answer of the contract. */
  exchange: Exchange
}

/** The answers to a question that are left, when that of the contract is none of them. */
export function answersBesideContract(law: Law, id: QuestionId): readonly SomeAnswer[] | undefined {
  const own: SomeAnswer = contractDialect[id]
  const answers = law.answersTo(id)
  const isOwn = (each: SomeAnswer) =>
    each.answer === own.answer && (each.value === undefined || answerText(each) === answerText(own))
  return answers.some(isOwn) ? undefined : answers
}

/** Watches the questions that the host did not answer when it was asked, until checks rule out the answer of the contract. */
export class LateAnswers {
  readonly #open: Set<QuestionId>
  readonly #mask: Mask
  #fresh: LateAnswer[] = []

  constructor(open: Iterable<QuestionId>, mask: Mask) {
    this.#open = new Set(open)
    this.#mask = mask
  }

  /** Looks at what the law knows after an exchange. */
  note(law: Law, exchange: Exchange): void {
    for (const id of this.#open) {
      const answers = answersBesideContract(law, id)
      if (answers === undefined) continue
      this.#open.delete(id)
      this.#fresh.push({ id, answers, exchange: tellable(exchange, this.#mask) })
    }
  }

  /** What was learnt since this was last asked. */
  newlyLearnt(): LateAnswer[] {
    const fresh = this.#fresh
    this.#fresh = []
    return fresh
  }
}
