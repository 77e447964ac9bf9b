import { STATUS_CODES } from 'node:http'
import { escapeHtml } from '../escape-html.ts'
import { highlight } from '../highlight.ts'
import { markdownToHtml } from '../markdown-html.ts'
import { document, resolved, type Content, type Response } from '../reference/openapi.ts'
import type { FieldTables } from './fields-html.ts'
import { evidenceMark } from './evidence-html.ts'
import { exampleId } from './samples-html.ts'

/** The answer to a call that worked: its headers, and its body field by field. */
export function answerHtml(status: string, reference: Response, tables: FieldTables): string {
  const { description = '', content = {} } = resolved(document.components.responses, reference)
  return [
    markdownToHtml(description),
    ...Object.values(content).map(({ schema }) => tables.object(schema)),
    headersHtml(status, reference, tables),
  ].join('\n')
}

/** What goes wrong, status by status, each with its examples. */
export function errorsHtml(responses: readonly [string, Response][], tables: FieldTables): string {
  const [first] = responses.flatMap(([, response]) =>
    Object.values(resolved(document.components.responses, response).content ?? {}),
  )
  return [
    '<p>All of them have one form:</p>',
    first ? tables.object(first.schema) : '',
    ...responses.map(([status, response]) => errorHtml(status, response, tables)),
  ].join('\n')
}

function errorHtml(status: string, reference: Response, tables: FieldTables): string {
  const response = resolved(document.components.responses, reference)
  const { description = '', content = {} } = response
  return `<section class="error">
<h3 id="${status}">${escapeHtml(`${status} ${STATUS_CODES[status] ?? ''}`)} ${evidenceMark(response['x-evidence'])}</h3>
${markdownToHtml(description)}
${headersHtml(status, reference, tables)}
${Object.values(content).map(examplesHtml).join('')}
</section>`
}

function headersHtml(status: string, reference: Response, tables: FieldTables): string {
  const headers = Object.entries(resolved(document.components.responses, reference).headers ?? {})
  if (headers.length === 0) return ''
  const fields = headers.map(([name, header]) => {
    const { schema = {}, description = '', ...stated } = resolved(document.components.headers, header)
    return { name, schema: { ...schema, description }, required: false, evidence: stated['x-evidence'] }
  })
  return `<details><summary>${headers.map(([name]) => `<code>${escapeHtml(name)}</code>`).join(', ')}</summary>
${tables.table(fields, status)}
</details>`
}

function examplesHtml({ examples = {} }: Content): string {
  const all = Object.entries(examples).map(([name, reference]) => ({
    name,
    ...resolved(document.components.examples, reference),
  }))
  return `<details><summary>${all.length === 1 ? 'An example' : `${all.length} examples`}</summary>
${all.map(({ name, summary, value }) => `<p id="${exampleId(name)}">${escapeHtml(summary ?? name)}</p>\n${highlight(JSON.stringify(value, null, 2), 'json')}`).join('\n')}
</details>`
}
