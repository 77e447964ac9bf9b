import type { CheckResult, Outcome } from '../check/check-result.ts'
import type { Finding } from '../findings/finding.ts'
import { answerText } from './answer-text.ts'
import { replayLine } from './replay-line.ts'
import { ruleAt, type Rule } from './rules.ts'
import type { RunReport } from './run-report.ts'

/** Requests and answers are shown up to this length. */
const longestShown = 200

/** At most so many findings are told, so that a failed run fits a terminal. */
const mostTold = 7

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
export function explainsLine({ checks, blocked }: Finding): string {
  const named = checks.slice(0, mostNamed).join(', ')
  const more = checks.length > mostNamed ? `, and ${checks.length - mostNamed} more` : ''
  const without = blocked.length > 0 ? `; ${blocked.length} could not be made because of it` : ''
  return `explains ${checks.length} ${checks.length === 1 ? 'check' : 'checks'}: ${named}${more}${without}`
}

/** The findings for a terminal, the most general first. */
export function findingLines(run: RunReport): string[] {
  const { findings } = run
  if (findings.length === 0) return []
  const told = findings.slice(0, mostTold).flatMap((finding) => {
    const check = shownBy(finding, run)
    const [shown] = check.exchanges.slice(-1)
    const { pointer, link } = ruleOf(finding, run)
    return [
      `${words[finding.outcome]}${finding.sentence}`,
      `  rule: ${pointer}${link === undefined ? '' : ` ${link}`} (${finding.grade})`,
      ...(shown
        ? [
            `  request: ${shown.request.method} ${shown.request.url} ${cut(shown.request.body)}`,
            `  answer: ${answerText(shown, longestShown).replaceAll('\n', ' ')}`,
          ]
        : []),
      `  ${replayLine(run, check)}`,
      `  ${explainsLine(finding)}`,
    ]
  })
  const left = findings.length - mostTold
  return [
    '',
    `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}, the most general first:`,
    ...told,
    ...(left > 0 ? [`… and ${left} more; --report out.html shows all of them.`] : []),
  ]
}

function cut(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown)}… (${text.length} characters)` : text
}
