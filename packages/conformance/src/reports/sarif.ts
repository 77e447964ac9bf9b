import { contract } from '@case-management/contract'
import type { CheckResult } from '../check/check-result.ts'
import { curlLine } from './curl-line.ts'
import { replayLine } from './replay-line.ts'
import { rulesOf } from './rules.ts'
import type { RecordedRun } from './run-report.ts'

/** What did not hold as SARIF 2.1.0, for code scanning: each finding points to the rule in the bundle. */
export function toSarif(run: RecordedRun): string {
  const found = run.checks.filter(({ outcome }) => outcome === 'failed' || outcome === 'difference')
  const rules = found.map((check) => {
    const [rule] = rulesOf(check, run)
    return {
      id: check.id,
      shortDescription: { text: check.name },
      ...(rule && { help: { text: `${rule.pointer}\n${rule.excerpt}` } }),
      ...(rule?.link !== undefined && { helpUri: rule.link }),
      properties: { evidence: check.basis.grade, pointers: check.basis.pointers },
    }
  })
  const sarif = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'conformance', semanticVersion: contract.version, rules } },
        results: found.map((check) => result(check, run)),
      },
    ],
  }
  return `${JSON.stringify(sarif, null, 2)}\n`
}

function result(check: CheckResult, run: RecordedRun) {
  const [shown] = check.exchanges.slice(-1)
  const sent = shown ? [`${shown.request.method} ${shown.request.url}`, curlLine(shown.request)] : []
  return {
    ruleId: check.id,
    level: check.outcome === 'failed' ? 'error' : 'warning',
    message: { text: [...check.messages, ...sent, replayLine(run, check.id)].join('\n') },
    locations: check.basis.pointers.slice(0, 1).map((pointer) => ({
      physicalLocation: { artifactLocation: { uri: 'openapi.json' } },
      logicalLocations: [{ fullyQualifiedName: pointer, kind: 'object' }],
    })),
  }
}
