import { questions, type Question, type QuestionId } from '@case-management/contract/questions'
import { grades, type Basis } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import { operationIds } from '../../projection/example-cases.ts'

/** The id of the result of a question. */
export function questionCheckId(id: QuestionId): string {
  return `questions/${id}`
}

/** What is told of a question, whatever the host answers. */
export function questionCheck(id: QuestionId): Omit<Check, 'needs' | 'run'> {
  const { question, operations } = questions[id]
  const operation =
    operationIds().find((each) => operations.some((other: string) => other === each)) ?? 'getTasks'
  return { id: questionCheckId(id), phase: 'questions', operation, name: question, basis: basisOf(id) }
}

function basisOf(id: QuestionId): Basis {
  const { elements, evidence }: Question = questions[id]
  return {
    pointers: elements,
    grade: grades.find((grade) => grade === evidence) ?? 'inferred',
    questions: [id],
  }
}
