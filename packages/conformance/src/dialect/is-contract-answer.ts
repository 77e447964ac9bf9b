import { contractDialect, type Dialect, type QuestionId } from '@case-management/contract/questions'
import { isDeepStrictEqual } from 'node:util'

/** Whether a dialect answers a question as the contract does. */
export function isContractAnswer(dialect: Dialect, id: QuestionId): boolean {
  return isDeepStrictEqual(dialect[id], contractDialect[id])
}
