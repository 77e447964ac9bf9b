import { contract } from '@case-management/contract'
import type { CheckResult } from '../check/check-result.ts'
import { answerText } from './answer-text.ts'
import { curlLine } from './curl-line.ts'
import { replayLine, tokenLine } from './replay-line.ts'
import { rulesOf } from './rules.ts'
import type { RunReport } from './run-report.ts'

/** Code scanning of GitHub refuses more results than this in one run. */
const mostResults = 25_000

/** Code scanning of GitHub refuses longer descriptions. */
const longestDescription = 1_024

/**
 * What did not hold as SARIF 2.1.0, for code scanning: each finding points to the rule in the bundle.
 * What went wrong beside the checks stands with the invocation, which then was not successful.
 */
export function toSarif(run: RunReport): string {
  const failed = run.checks.filter(({ outcome }) => outcome === 'failed')
  const others = run.checks.filter(({ outcome }) => outcome === 'difference')
  const found = failed.concat(others).slice(0, mostResults)
  const rules = found.map((check) => {
    const [rule] = rulesOf(check, run)
    return {
      id: check.id,
      shortDescription: { text: cut(check.name, longestDescription) },
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
        invocations: [invocation(run)],
        results: found.map((check) => result(check, run)),
      },
    ],
  }
  return `${JSON.stringify(sarif, null, 2)}\n`
}

function invocation({ startedAt, duration, interrupted, problems, notes }: RunReport) {
  return {
    executionSuccessful: !interrupted && problems.length === 0,
    startTimeUtc: startedAt,
    endTimeUtc: new Date(Date.parse(startedAt) + duration).toISOString(),
    toolExecutionNotifications: [
      ...problems.map((text) => ({ level: 'error', message: { text } })),
      ...notes.map((text) => ({ level: 'note', message: { text } })),
    ],
  }
}

function cut(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}

function result(check: CheckResult, run: RunReport) {
  const [shown] = check.exchanges.slice(-1)
  const sent = shown
    ? [
        `${shown.request.method} ${shown.request.url}`,
        `answer: ${answerText(shown)}`,
        curlLine(shown.request, tokenLine(run, check.id), run.settings),
      ]
    : []
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
