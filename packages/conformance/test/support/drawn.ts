import type { Dialect } from '@case-management/contract/questions'
import { constantFrom, sample, uniqueArray } from 'fast-check'
import { seedOf } from '../../src/check/for-all.ts'
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

/** A dialect with an answer to each question that a seed decides, whatever other questions there are. */
export function drawnDialect(seed: number): Dialect {
  const all = everyAnswer()
  return dialectOf(
    ...questionIds.flatMap((id) => {
      const answers = all.filter((each) => each.id === id)
      return sample(constantFrom(...answers), { seed: seedOf(seed, id), numRuns: 1 })
    }),
  )
}
