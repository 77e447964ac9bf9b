import { questions, type QuestionId } from '@case-management/contract/questions'
import type { Law } from './law.ts'

/** Whether some possible answers let a host refuse a body for its size or its depth. */
export function mayBodyBeRefused(law: Law, body: object): boolean {
  return (
    isTooLarge(law, 'largest-body', new TextEncoder().encode(JSON.stringify(body)).length) ||
    isTooLarge(law, 'deepest-body', depthOf(body))
  )
}

/** What a host may refuse to take, by a number that nobody knows yet: more than the least that the question knows. */
function isTooLarge(law: Law, id: QuestionId & ('largest-body' | 'deepest-body'), size: number): boolean {
  const least = questions[id].answers.refused.value.minimum
  return law
    .answersTo(id)
    .some(({ answer, value = least }) => answer === 'refused' && typeof value === 'number' && value < size)
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  return 1 + Math.max(0, ...Object.values(value).map(depthOf))
}
