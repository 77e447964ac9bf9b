import type { OperationId } from '@case-management/contract'
import type { CheckResult } from '../check/check-result.ts'
import type { RunReport } from './run-report.ts'
import { excerptOf, specLink } from './spec-link.ts'

/** An element of the contract that a check rests on. */
export interface Rule {
  /** JSON pointer into the bundle, `openapi.json`. */
  pointer: string
  /** Its address in the docs, when the run was told where they are. */
  link?: string
  /** What the contract says there, as JSON. */
  excerpt: string
}

/** The rules that a check rests on, the most telling first. */
export function rulesOf({ basis, operation }: CheckResult, run: Pick<RunReport, 'specUrl'>): Rule[] {
  return basis.pointers.map((pointer) => ruleAt(pointer, operation, run))
}

/** The rule at a place of the bundle. */
export function ruleAt(
  pointer: string,
  operation: OperationId,
  { specUrl }: Pick<RunReport, 'specUrl'>,
): Rule {
  return {
    pointer,
    ...(specUrl !== undefined && { link: specLink(specUrl, pointer, operation) }),
    excerpt: excerptOf(pointer),
  }
}

/** The rules of a check in one line of plain text. */
export function rulesLine(check: CheckResult, run: Pick<RunReport, 'specUrl'>): string {
  const rules = rulesOf(check, run).map(({ pointer, link }) =>
    link === undefined ? pointer : `${pointer} ${link}`,
  )
  const { grade, questions = [] } = check.basis
  const open = questions.length === 0 ? '' : `; open questions: ${questions.join(', ')}`
  return `rule: ${rules.join(', ')} (${grade})${open}`
}
