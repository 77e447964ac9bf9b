import { curlLine } from './curl-line.ts'
import { replayLine, tokenLine } from './replay-line.ts'
import { rulesOf } from './rules.ts'
import { ruleOf, shownBy } from './finding-lines.ts'
import type { RunReport } from './run-report.ts'

/** The run as JSON, by `report.schema.json` of this package. */
export function toJson(run: RunReport): string {
  const { checks, findings, ...report } = run
  const found = findings.map((finding) => {
    const check = shownBy(finding, run)
    const [exchange] = check.exchanges.slice(-1)
    return {
      ...finding,
      rule: ruleOf(finding, run),
      ...(exchange && { exchange }),
      replay: replayLine(run, check),
    }
  })
  const told = checks.map((check) => {
    const [shown] = check.exchanges.slice(-1)
    const broken = check.outcome === 'failed' || check.outcome === 'difference'
    return Object.assign(
      {},
      check,
      broken && { replay: replayLine(report, check), rules: rulesOf(check, report) },
      broken && shown && { curl: curlLine(shown.request, tokenLine(report, check), report.settings) },
    )
  })
  return `${JSON.stringify({ ...report, findings: found, checks: told }, null, 2)}\n`
}
