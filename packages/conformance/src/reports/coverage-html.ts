import type { Coverage, OperationCoverage } from './coverage.ts'
import type { Tried } from './tried.ts'
import { escapeXml } from './escape-xml.ts'

/** The coverage as HTML: the sums, and below them a cross table for each operation. */
export function coverageHtml({ percent, rows, operations }: Coverage): string {
  const sums = rows.map(
    ({ name, covered, total, missing }) =>
      `<tr><th scope="row">${escapeXml(name)}</th><td>${covered}</td><td>${total}</td><td>${escapeXml(missing.join(', '))}</td></tr>`,
  )
  return `<h2>Coverage: ${percent} %</h2>
<table><thead><tr><th scope="col">Part</th><th scope="col">Covered</th><th scope="col">Of</th><th scope="col">Not covered</th></tr></thead><tbody>
${sums.join('\n')}
</tbody></table>
${operations.map(crossTable).join('\n')}`
}

/** Statuses across, parameters and body keys down; a cell is the number of answers. */
function crossTable({ operation, requests, statuses, parameters }: OperationCoverage): string {
  const columns = ['Parameter', 'In', ...statuses.map(({ status }) => status), 'Constraints', 'Examples']
  const examples = statuses.map((status) => `<td>${told(status.examples)}</td>`)
  const rows = parameters.map(
    (parameter) =>
      `<tr><th scope="row">${escapeXml(parameter.name)}</th><td>${parameter.in}</td>${statuses
        .map(({ status }) => `<td>${parameter.answers[status] ?? 0}</td>`)
        .join('')}<td>${told(parameter.constraints)}</td><td>${told(parameter.examples)}</td></tr>`,
  )
  return `<details><summary>${escapeXml(operation)}: ${requests} requests by parameter and status</summary>
<div class="wide" role="region" tabindex="0" aria-label="${escapeXml(`Coverage of ${operation}`)}"><table>
<caption>Answers of each status to requests that carry the parameter; constraints and examples tried, of all.</caption>
<thead><tr>${columns.map((column) => `<th scope="col">${escapeXml(column)}</th>`).join('')}</tr></thead><tbody>
<tr><th scope="row">all</th><td></td>${statuses.map(({ answers }) => `<td>${answers}</td>`).join('')}<td></td><td></td></tr>
<tr><th scope="row">examples</th><td></td>${examples.join('')}<td></td><td></td></tr>
${rows.join('\n')}
</tbody></table></div></details>`
}

/** How many were tried, and the names of those that were not. */
function told(all: readonly Tried[]): string {
  if (all.length === 0) return ''
  const missing = all.filter(({ tried }) => !tried).map(({ name }) => name)
  return escapeXml(
    `${all.length - missing.length}/${all.length}${missing.length > 0 ? `; not ${missing.join(', ')}` : ''}`,
  )
}
