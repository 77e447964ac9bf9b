import type { QuestionId } from '@case-management/contract/questions'
import type { Basis } from '../check/basis.ts'
import { isFailure, type Fault, type Violation } from '../check/violation.ts'
import { sentenceOn } from './contradiction.ts'
import type { Judgement, Law } from './law.ts'

/** What is wrong with something, without what is told by a question alone to which the host fits no answer. */
export function toldHere(faults: readonly Fault[], { unfit }: Pick<Law, 'unfit'>): readonly Fault[] {
  return faults.filter(({ about }) => about === undefined || !unfit.has(about))
}

/**
 * What judging by the law found, as violations that name the questions on which they rest.
 *
 * What rests on a question to which the host fits no answer is one difference, told by that question, unless it fails the run.
 *
 * @param basis - what a fault rests on that does not say it.
 */
export function convicted(
  { faults, others }: Judgement<Fault>,
  questions: readonly QuestionId[],
  law: Pick<Law, 'origin' | 'unfit' | 'answersTo' | 'shownBy'>,
  basis: Basis,
): Violation[] {
  const { origin, unfit } = law
  const named = others.length > 0 ? [...new Set(others.map(({ id }) => id))] : questions
  const fitsNone = questions.some((id) => unfit.has(id))
  // A file that says of a question that the host fits no answer to it says nothing that could be broken.
  // Nor does a host that fits no answer break its own word by what one of them would explain.
  const contradicts = others.some(({ id }) => !unfit.has(id))
  const broken = (origin === 'file' && !fitsNone) || (origin !== 'contract' && contradicts)
  const all = faults.map((fault) => ({
    message: `${fault.message}${sentenceOn(law, others)}`,
    basis: { ...(fault.basis ?? basis), ...(named.length > 0 && { questions: named }) },
    broken,
    exchange: fault.exchange,
    ...(fault.settled === true && { settled: true }),
  }))
  return fitsNone ? all.filter(isFailure) : all
}
