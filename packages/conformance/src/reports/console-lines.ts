import type { CheckResult, Outcome } from '../check/check-result.ts'
import { answerText } from './answer-text.ts'
import { curlLine } from './curl-line.ts'
import { rulesLine } from './rules.ts'
import { replayLine, tokenLine } from './replay-line.ts'
import type { RunReport } from './run-report.ts'

/** Answers are shown up to this length. */
const longestShown = 300

const words: Record<Outcome, string> = {
  passed: 'ok      ',
  failed: 'FAILED  ',
  difference: 'differs ',
  skipped: 'skipped ',
}

/** The lines for one check: one when it passed, with what did not hold or why it was skipped below. */
export function checkLines({ outcome, id, name, messages }: CheckResult): string[] {
  if (outcome === 'passed') return [`${words.passed}${id}`]
  if (outcome === 'skipped') return [`${words.skipped}${id}: ${messages.join('; ')}`]
  return [`${words[outcome]}${id}: ${name}`, ...messages.map((message) => `          ${message}`)]
}

/** For each check that did not hold, how to see it again. */
export function failureLines(run: RunReport): string[] {
  return run.checks
    .filter(({ outcome }) => outcome === 'failed' || outcome === 'difference')
    .flatMap((check) => {
      const [shown] = check.exchanges.slice(-1)
      return [
        '',
        `${words[check.outcome].trim()} ${check.name}`,
        ...check.messages.map((message) => `  ${message}`),
        `  ${rulesLine(check, run)}`,
        ...(shown
          ? [
              `  request: ${shown.request.method} ${shown.request.url}`,
              `  answer: ${answerText(shown, longestShown).replaceAll('\n', ' ')}`,
              `  ${curlLine(shown.request, tokenLine(run, check), run.settings)}`,
            ]
          : []),
        `  ${replayLine(run, check)}`,
      ]
    })
}

/** The last line of a run. */
export function summaryLine({ passed, failed, differences, skipped }: RunReport): string {
  const counts = [`${passed} passed`, `${failed} failed`]
  if (differences > 0) counts.push(`${differences} different`)
  return [...counts, `${skipped} skipped`].join(', ')
}
