import { curlLine } from './curl-line.ts'
import { replayLine, tokenLine } from './replay-line.ts'
import { rulesOf } from './rules.ts'
import type { RunReport } from './run-report.ts'

/** The run as JSON, by `report.schema.json` of this package. */
export function toJson({ checks, ...report }: RunReport): string {
  const told = checks.map((check) => {
    const [shown] = check.exchanges.slice(-1)
    const broken = check.outcome === 'failed' || check.outcome === 'difference'
    return Object.assign(
      {},
      check,
      broken && { replay: replayLine(report, check.id), rules: rulesOf(check, report) },
      broken && shown && { curl: curlLine(shown.request, tokenLine(report, check.id), report.settings) },
    )
  })
  return `${JSON.stringify({ ...report, checks: told }, null, 2)}\n`
}
