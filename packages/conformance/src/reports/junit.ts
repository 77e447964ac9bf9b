import { groups, type CheckResult } from '../check/check-result.ts'
import { answerText } from './answer-text.ts'
import { curlLine } from './curl-line.ts'
import { escapeXml } from './escape-xml.ts'
import { replayLine, tokenLine } from './replay-line.ts'
import { rulesLine } from './rules.ts'
import type { RunReport } from './run-report.ts'

/**
 * The run as JUnit XML, valid by the `junit-10.xsd` of Jenkins, which is the strictest of its readers.
 * There is one suite for each phase and one for the checks of answers, and a suite `run` with an error for each problem beside the checks.
 * A difference is a success with output, unless the run was strict.
 */
export function toJUnit(run: RunReport): string {
  const suites = groups
    .map((phase) => ({ phase, checks: run.checks.filter((check) => check.phase === phase) }))
    .filter(({ checks }) => checks.length > 0)
    .map(({ phase, checks }) => {
      const cases = checks.map((check) => testCase(check, run)).join('\n')
      const skipped = checks.filter(({ outcome }) => outcome === 'skipped').length
      return `  <testsuite name="${phase}" ${countsOf(checks)} skipped="${skipped}">\n${cases}\n  </testsuite>`
    })
    .concat(problemsSuite(run.problems))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="conformance" ${countsOf(run.checks, run.problems)}>\n${suites.join('\n')}\n</testsuites>\n`
}

function countsOf(checks: readonly CheckResult[], problems: readonly string[] = []): string {
  const failed = checks.filter(({ outcome }) => outcome === 'failed').length
  const seconds = checks.reduce((sum, { duration }) => sum + duration, 0) / 1000
  return `tests="${checks.length + problems.length}" failures="${failed}" errors="${problems.length}" time="${seconds.toFixed(3)}"`
}

/** What went wrong beside the checks: with it a reader of this file is as red as the exit code of the run. */
function problemsSuite(problems: readonly string[]): string[] {
  if (problems.length === 0) return []
  const cases = problems.map(
    (problem, index) =>
      `    <testcase name="the run has no problem (${index + 1})" classname="conformance.run" time="0"><error message="${escapeXml(problem)}" type="problem">${escapeXml(problem)}</error></testcase>`,
  )
  return [
    `  <testsuite name="run" ${countsOf([], problems)} skipped="0">\n${cases.join('\n')}\n  </testsuite>`,
  ]
}

function testCase(check: CheckResult, run: RunReport): string {
  const { id, name, outcome, messages, duration } = check
  // The schema has no place for an id, and readers show a class as a path with dots.
  const className = escapeXml(`conformance.${id.replaceAll('/', '.')}`)
  const start = `    <testcase name="${escapeXml(name)}" classname="${className}" time="${(duration / 1000).toFixed(3)}"`
  const text = escapeXml(messages.join('\n'))
  switch (outcome) {
    case 'passed':
      return `${start}/>`
    case 'skipped':
      return `${start}><skipped message="${text}"/></testcase>`
    case 'difference':
      return `${start}><system-out>${text}</system-out></testcase>`
    case 'failed':
      return `${start}><failure message="${escapeXml(findingOf(check, run))}" type="${check.basis.grade}">${escapeXml(details(check, run))}</failure></testcase>`
    default:
      return outcome satisfies never
  }
}

/** The sentence of the fault: it is the same for all checks that it explains, so that readers can put them together. */
function findingOf({ id, messages }: CheckResult, { findings }: RunReport): string {
  return findings.find(({ checks }) => checks.includes(id))?.sentence ?? messages[0] ?? ''
}

function details(check: CheckResult, run: RunReport): string {
  const [shown] = check.exchanges.slice(-1)
  return [
    ...check.messages,
    rulesLine(check, run),
    ...(shown
      ? [
          `request: ${shown.request.method} ${shown.request.url}`,
          `answer: ${answerText(shown)}`,
          curlLine(shown.request, tokenLine(run, check), run.settings),
        ]
      : []),
    replayLine(run, check),
  ].join('\n')
}
