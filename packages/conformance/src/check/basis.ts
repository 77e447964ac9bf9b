import type { QuestionId } from '@case-management/contract/questions'
import { evidence } from '@case-management/contract/evidence'

/** How well a statement of the contract is founded, the best first. */
export const grades = ['documented', 'sample', 'sibling', 'inferred'] as const

/** One of the four values of `x-evidence`. */
export type Grade = (typeof grades)[number]

/** What a check rests on. */
export interface Basis {
  /** JSON pointers into the bundle, the most telling first. */
  pointers: readonly string[]
  grade: Grade
  /** Open questions whose answers decide it. */
  questions?: readonly QuestionId[]
}

/**
 * A basis as strong as the weakest of the elements that it names.
 *
 * @param pointers - elements of the bundle that carry `x-evidence`.
 * @throws Error when an element has no evidence, so that a renamed element is noticed.
 */
export function basedOn(...pointers: string[]): Basis {
  const known: Record<string, Grade> = evidence
  const found = pointers.map((pointer) => {
    const grade = known[pointer]
    if (grade === undefined) throw new Error(`The contract gives no evidence for ${pointer}.`)
    return grade
  })
  return { pointers, grade: grades[Math.max(...found.map((grade) => grades.indexOf(grade)))] ?? 'inferred' }
}

/** A basis that is a reading of the contract, however well the elements themselves are founded. */
export function inferredFrom(...pointers: string[]): Basis {
  return { ...basedOn(...pointers), grade: 'inferred' }
}

/** Whether what breaks this basis fails a run that is not strict. */
export function isBinding({ grade }: Basis): boolean {
  return grade === 'documented' || grade === 'sample'
}
