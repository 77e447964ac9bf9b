import type { QuestionId } from '@case-management/contract/questions'
import { isContractAnswer } from '../dialect/is-contract-answer.ts'
import type { Basis } from './basis.ts'
import type { CheckSession } from './check-session.ts'

/**
 * Notes a violation unless a condition holds that follows from the contract's answers to some questions.
 * A host that may answer one of them otherwise is not held to it; other laws hold it to its own answer.
 */
export function expectAsContract(
  session: CheckSession,
  questions: readonly QuestionId[],
  condition: boolean,
  message: string,
  basis?: Basis,
): void {
  session.judge(questions, (dialect) =>
    condition || questions.some((id) => !isContractAnswer(dialect, id))
      ? []
      : [{ message, ...(basis && { basis }) }],
  )
}
