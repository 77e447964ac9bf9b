import type { RunReport } from '@case-management/conformance'
import { markdownTable } from '../markdown-table.ts'
import type { HostRun } from './kept-run.ts'
import { titled } from './titled.ts'

type OperationCoverage = RunReport['coverage']['operations'][number]
type Tried = OperationCoverage['parameters'][number]['constraints']

/** How often each parameter and key was sent and answered with each status, for every host and operation. */
export function coverageMarkdown(runs: readonly HostRun[]): string {
  const sections = runs.flatMap(({ host, run }) =>
    run.coverage.operations.flatMap((operation) => [
      `## ${titled(host)}: ${operation.operation}`,
      `${operation.requests.toLocaleString('en')} requests.`,
      crossTable(operation),
    ]),
  )
  return [
    '# Coverage',
    'What the runs sent and what came back, which the [conformance status](status.md#coverage) sums up. A number below a status says how many requests with that parameter or key got it.',
    'A constraint is tried by values that break it alone: all of them must be refused. `(body)` is the body as a whole.',
    ...sections,
    '',
  ].join('\n\n')
}

function crossTable({ statuses, parameters }: OperationCoverage): string {
  return markdownTable(
    ['Parameter', 'In', ...statuses.map(({ status }) => status), 'Constraints', 'Examples'],
    [
      ['Answers in all', '', ...statuses.map(({ answers }) => String(answers)), '', ''],
      ['Examples answered so', '', ...statuses.map(({ examples }) => share(examples)), '', ''],
      ...parameters.map(({ name, in: place, answers, constraints, examples }) => [
        `\`${name}\``,
        place,
        ...statuses.map(({ status }) => String(answers[status] ?? 0)),
        share(constraints),
        share(examples),
      ]),
    ],
  )
}

/** How many were tried, and the names of those that were not. */
function share(all: Tried): string {
  if (all.length === 0) return ''
  const missing = all.filter(({ tried }) => !tried).map(({ name }) => `\`${name}\``)
  const tried = `${all.length - missing.length} of ${all.length}`
  return missing.length > 0 ? `${tried}, without ${missing.join(', ')}` : tried
}
