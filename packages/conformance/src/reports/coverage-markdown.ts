import type { Coverage, OperationCoverage } from './coverage.ts'
import type { Tried } from './tried.ts'

/** The coverage as lines of Markdown: the sums, and below them a cross table for each operation. */
export function coverageMarkdown({ percent, rows, operations }: Coverage): string[] {
  return [
    `### Coverage: ${percent} %`,
    '',
    '| | Covered | Of |',
    '|---|---|---|',
    ...rows.map(({ name, covered, total }) => `| ${name} | ${covered} | ${total} |`),
    '',
    ...operations.flatMap(crossTable),
  ]
}

function crossTable({ operation, requests, statuses, parameters }: OperationCoverage): string[] {
  const columns = ['Parameter', 'In', ...statuses.map(({ status }) => status), 'Constraints', 'Examples']
  return [
    `<details><summary>${operation}: ${requests} requests by parameter and status</summary>`,
    '',
    line(columns),
    line(columns.map(() => '---')),
    line(['all', '', ...statuses.map(({ answers }) => answers), '', '']),
    line(['examples', '', ...statuses.map(({ examples }) => share(examples)), '', '']),
    ...parameters.map(({ name, in: place, answers, constraints, examples }) =>
      line([
        name,
        place,
        ...statuses.map(({ status }) => answers[status] ?? 0),
        share(constraints),
        share(examples),
      ]),
    ),
    '',
    '</details>',
    '',
  ]
}

function share(all: readonly Tried[]): string {
  return all.length === 0 ? '' : `${all.filter(({ tried }) => tried).length}/${all.length}`
}

function line(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`
}
