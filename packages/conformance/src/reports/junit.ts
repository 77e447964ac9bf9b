import { phases, type CheckResult } from '../check/check-result.ts'
import { curlLine } from './curl-line.ts'
import { escapeXml } from './escape-xml.ts'
import { replayLine } from './replay-line.ts'
import { rulesLine } from './rules.ts'
import type { RecordedRun } from './run-report.ts'

/** The run as JUnit XML, one suite for each phase. A difference is a success with output, unless the run was strict. */
export function toJUnit(run: RecordedRun): string {
  const suites = phases
    .map((phase) => ({ phase, checks: run.checks.filter((check) => check.phase === phase) }))
    .filter(({ checks }) => checks.length > 0)
    .map(({ phase, checks }) => {
      const cases = checks.map((check) => testCase(check, run)).join('\n')
      return `  <testsuite name="${phase}" ${countsOf(checks)}>\n${cases}\n  </testsuite>`
    })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="conformance" ${countsOf(run.checks)}>\n${suites.join('\n')}\n</testsuites>\n`
}

function countsOf(checks: readonly CheckResult[]): string {
  const count = (outcome: CheckResult['outcome']) =>
    checks.filter((check) => check.outcome === outcome).length
  const seconds = checks.reduce((sum, { duration }) => sum + duration, 0) / 1000
  return `tests="${checks.length}" failures="${count('failed')}" errors="0" skipped="${count('skipped')}" time="${seconds.toFixed(3)}"`
}

function testCase(check: CheckResult, run: RecordedRun): string {
  const { id, phase, operation, name, outcome, messages, duration } = check
  const start = `    <testcase name="${escapeXml(name)}" classname="conformance.${phase}.${operation}" id="${escapeXml(id)}" time="${(duration / 1000).toFixed(3)}"`
  const text = escapeXml(messages.join('\n'))
  switch (outcome) {
    case 'passed':
      return `${start}/>`
    case 'skipped':
      return `${start}><skipped message="${text}"/></testcase>`
    case 'difference':
      return `${start}><system-out>${text}</system-out></testcase>`
    case 'failed':
      return `${start}><failure message="${escapeXml(messages[0] ?? '')}" type="${check.basis.grade}">${escapeXml(details(check, run))}</failure></testcase>`
    default:
      return outcome satisfies never
  }
}

function details(check: CheckResult, run: RecordedRun): string {
  const [shown] = check.exchanges.slice(-1)
  return [
    ...check.messages,
    rulesLine(check, run),
    ...(shown
      ? [
          `request: ${shown.request.method} ${shown.request.url}`,
          `answer: ${shown.response?.status ?? 'none'}`,
          curlLine(shown.request),
        ]
      : []),
    replayLine(run, check.id),
  ].join('\n')
}
