import type { Dialect } from '@case-management/contract/questions'
import { constantFrom, sample, tuple, uniqueArray } from 'fast-check'
import { questionIds } from '../../src/probe/question-ids.ts'
import { dialectOf, everyAnswer, type AnswerCase } from './probed-sandbox.ts'

/** Some answers, each to another question, that a seed decides. */
export function drawnAnswers(count: number, seed: number): AnswerCase[] {
  const several = uniqueArray(constantFrom(...everyAnswer()), {
    minLength: count,
    maxLength: count,
    selector: ({ id }) => id,
  })
  return sample(several, { seed, numRuns: 1 }).flat()
}

/** A dialect with an answer to each question that a seed decides. */
export function drawnDialect(seed: number): Dialect {
  const all = everyAnswer()
  const byQuestion = questionIds.map((id) => all.filter((each) => each.id === id))
  const [cases = []] = sample(tuple(...byQuestion.map((answers) => constantFrom(...answers))), {
    seed,
    numRuns: 1,
  })
  return dialectOf(...cases)
}
