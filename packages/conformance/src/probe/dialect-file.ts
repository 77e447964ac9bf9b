import { contract } from '@case-management/contract'
import type { QuestionId } from '@case-management/contract/questions'
import type { Finding, SomeAnswer } from './finding.ts'

/** The dialect file of what was told, and of what fits no answer: questions of which nothing is known are left out. */
export function dialectFileOf(findings: ReadonlyMap<QuestionId, Finding>): string {
  const answers = [...findings].flatMap(([id, finding]): [string, SomeAnswer][] =>
    finding.kind === 'told' ? [[id, finding.answer]] : [],
  )
  const noneOfThese = [...findings].flatMap(([id, { kind }]) => (kind === 'none-of-these' ? [id] : []))
  const file = {
    contract: contract.version,
    answers: Object.fromEntries(answers),
    ...(noneOfThese.length > 0 && { noneOfThese }),
  }
  return `${JSON.stringify(file, undefined, 2)}\n`
}
