import type { QuestionId } from '@case-management/contract/questions'
import type { Basis } from '../check/basis.ts'
import type { Fault, Violation } from '../check/violation.ts'
import { sentenceOn } from './contradiction.ts'
import type { Judgement, Origin } from './law.ts'

/**
 * What judging by the law found, as violations that name the questions on which they rest.
 *
 * @param origin - where the law comes from.
 * @param basis - what a fault rests on that does not say it.
 */
export function convicted(
  { faults, others }: Judgement<Fault>,
  questions: readonly QuestionId[],
  origin: Origin,
  basis: Basis,
): Violation[] {
  const named = others.length > 0 ? [...new Set(others.map(({ id }) => id))] : questions
  const broken = origin === 'file' || (origin === 'host' && others.length > 0)
  return faults.map((fault) => ({
    message: `${fault.message}${sentenceOn(origin, others)}`,
    basis: { ...(fault.basis ?? basis), ...(named.length > 0 && { questions: named }) },
    broken,
  }))
}
