import { contract } from '@case-management/contract'
import type { Finding } from '../findings/finding.ts'
import { nameOf } from '../findings/sentence.ts'
import { answerText } from './answer-text.ts'
import { curlLine } from './curl-line.ts'
import { explainsLine, ruleOf, shownBy } from './finding-lines.ts'
import { replayLine, tokenLine } from './replay-line.ts'
import type { RunReport } from './run-report.ts'

/** Code scanning of GitHub refuses more results than this in one run. */
const mostResults = 25_000

/** Code scanning of GitHub refuses longer descriptions. */
const longestDescription = 1_024

/**
 * What did not hold as SARIF 2.1.0, for code scanning: one result for each finding, which points to the rule in the bundle.
 * What went wrong beside the checks stands with the invocation, which then was not successful.
 */
export function toSarif(run: RunReport): string {
  const found = run.findings.slice(0, mostResults)
  const rules = [...new Map(found.map((finding) => [finding.element, finding])).values()].map((finding) => {
    const { pointer, excerpt, link } = ruleOf(finding, run)
    return {
      id: pointer,
      shortDescription: { text: cut(`${nameOf(pointer)} is as the contract says`, longestDescription) },
      help: { text: `${pointer}\n${excerpt}` },
      ...(link !== undefined && { helpUri: link }),
      properties: { evidence: finding.grade },
    }
  })
  const sarif = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'conformance', semanticVersion: contract.version, rules } },
        invocations: [invocation(run)],
        results: found.map((finding) => result(finding, run)),
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

function result(finding: Finding, run: RunReport) {
  const check = shownBy(finding, run)
  const [shown] = check.exchanges.slice(-1)
  const sent = shown
    ? [
        `${shown.request.method} ${shown.request.url}`,
        `answer: ${answerText(shown)}`,
        curlLine(shown.request, tokenLine(run, check), run.settings),
      ]
    : []
  const text = [finding.sentence, ...check.messages, ...sent, replayLine(run, check), explainsLine(finding)]
  return {
    ruleId: finding.element,
    level: finding.outcome === 'failed' ? 'error' : 'warning',
    message: { text: text.join('\n') },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: 'openapi.json' } },
        logicalLocations: [{ fullyQualifiedName: finding.element, kind: 'object' }],
      },
    ],
    properties: { checks: finding.checks, blocked: finding.blocked },
  }
}
