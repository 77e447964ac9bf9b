import { contractDialect, questions, type QuestionId } from '@case-management/contract/questions'

/** Every question of the contract, in its order. */
export const questionIds: readonly QuestionId[] = Object.keys(questions).filter(isQuestion)

/** Whether the contract has a question of this id. */
function isQuestion(id: string): id is QuestionId {
  return Object.hasOwn(contractDialect, id)
}
