import type { CheckResult, Outcome } from '../check/check-result.ts'
import type { Finding } from '../findings/finding.ts'
import { answerText } from './answer-text.ts'
import { counted } from './counted.ts'
import { cut } from './cut.ts'
import { replayLine } from './replay-line.ts'
import { plainLine, withoutMiddle, type Room } from './rows.ts'
import { ruleAt, type Rule } from './rules.ts'
import type { RunReport } from './run-report.ts'
import { unusualHeaders } from './unusual-headers.ts'

/** Requests and answers are shown up to this length. */
const longestShown = 200

/** At most so many checks are named with a finding. */
const mostNamed = 3

const words: Record<Finding['outcome'], string> = {
  failed: 'FAILED ',
  difference: 'differs ',
} satisfies Partial<Record<Outcome, string>>

/** The check that shows a finding. */
export function shownBy({ shownBy: id }: Finding, { checks }: Pick<RunReport, 'checks'>): CheckResult {
  const check = checks.find((each) => each.id === id)
  if (!check) throw new Error(`The run has no check ${id}.`)
  return check
}

/** The element of the contract that a finding names, with what the contract says there. */
export function ruleOf(finding: Finding, run: Pick<RunReport, 'checks' | 'specUrl'>): Rule {
  return ruleAt(finding.element, shownBy(finding, run).operation, run)
}

/** Which checks a finding explains, in one line. */
export function explainsLine({ checks, blocked }: Finding, most = mostNamed): string {
  const named = checks.slice(0, most).join(', ')
  const more = checks.length > most ? `, and ${checks.length - most} more` : ''
  const without = blocked.length > 0 ? `; ${blocked.length} could not be made because of it` : ''
  return `explains ${counted(checks.length, 'check')}: ${named}${more}${without}`
}

/** The outcome and the sentence of a finding. */
export function sentenceLine({ outcome, sentence }: Finding): string {
  return `${words[outcome]}${plainLine(sentence)}`
}

/** How much is told of a finding beside its sentence. */
export interface Form {
  /** On how many rows the request and the answer may stand each; without it their length alone is limited. */
  exchange?: Room
  /** At most so many checks are named. */
  named: number
  /** Whether the address of the rule in the docs is told. */
  linked: boolean
}

/** What is told where there is room. */
export const fullForm: Form = { named: mostNamed, linked: true }

/** A finding with one exchange, one line that makes it again, and the checks that it explains. */
export function findingLines(finding: Finding, run: RunReport, form: Form): string[] {
  const check = shownBy(finding, run)
  const [shown] = check.exchanges.slice(-1)
  const { pointer, link } = ruleOf(finding, run)
  const told = (line: string) => {
    const plain = plainLine(line)
    return form.exchange ? withoutMiddle(plain, form.exchange) : plain
  }
  return [
    sentenceLine(finding),
    `  rule: ${pointer}${link === undefined || !form.linked ? '' : ` ${link}`} (${finding.grade})`,
    ...(shown
      ? [
          // At the end, because a line that is too long loses its middle.
          told(
            `  request: ${shown.request.method} ${shown.request.url} ${cut(shown.request.body, longestShown)}${unusualHeaders(shown.request, run.target)}`,
          ),
          told(`  answer: ${answerText(shown, longestShown)}`),
        ]
      : []),
    `  ${replayLine(run, check)}`,
    `  ${explainsLine(finding, form.named)}`,
  ]
}
