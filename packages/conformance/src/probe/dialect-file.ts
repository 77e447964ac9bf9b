import { contract } from '@case-management/contract'
import type { QuestionId } from '@case-management/contract/questions'
import type { Finding, SomeAnswer } from './finding.ts'

/** The dialect file of what was told: questions without an answer are left out. */
export function dialectFileOf(findings: ReadonlyMap<QuestionId, Finding>): string {
  const answers = [...findings].flatMap(([id, finding]): [string, SomeAnswer][] =>
    finding.kind === 'told' ? [[id, finding.answer]] : [],
  )
  const file = { contract: contract.version, answers: Object.fromEntries(answers) }
  return `${JSON.stringify(file, undefined, 2)}\n`
}
