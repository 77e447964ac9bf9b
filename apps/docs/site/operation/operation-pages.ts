import { contradictions } from '@case-management/contract/evidence'
import bundle from '@case-management/contract/openapi.json' with { type: 'json' }
import { callingFacts } from '../calling-facts.ts'
import { escapeHtml } from '../escape-html.ts'
import { inlineHtml, markdownToHtml, slugOf } from '../markdown-html.ts'
import type { Heading } from '../page-contents.ts'
import { page } from '../page.ts'
import { document, documentedOperations, resolved } from '../reference/openapi.ts'
import { operationMarkdown } from '../reference/operation-markdown.ts'
import { addressOf } from '../reference/reference-contents.ts'
import { samplesMarkdown } from '../reference/samples-markdown.ts'
import type { SiteFile } from '../site-file.ts'
import { evidenceLegend } from './evidence-html.ts'
import { FieldTables, type Field } from './fields-html.ts'
import { answerHtml, errorsHtml } from './responses-html.ts'
import { samplesOf } from './samples-html.ts'

type Documented = (typeof documentedOperations)[number]

/** For every operation a page that needs no script, and the same as Markdown. */
export function operationFiles(): SiteFile[] {
  return documentedOperations.flatMap((documented) => {
    const { operationId, summary } = documented.operation
    const path = `operations/${operationId}`
    const samples = samplesOf(documented.operation)
    const { html, contents } = contentOf(documented, samples.html)
    const text = page({
      path: `${path}.html`,
      title: summary,
      description: proseOf(documented).lead.replaceAll('`', ''),
      layout: 'operation',
      head: `<style>${samples.css}</style>`,
      main: `<div class="sides">\n${html}\n</div>`,
      contents,
      forms: [
        { label: 'Try it in the console', href: `../console.html#${operationId}` },
        { label: 'In the reference', href: `../reference.html#${addressOf(documented.operation)}` },
        { label: 'Markdown', href: `${operationId}.md` },
      ],
    })
    const markdown = `${operationMarkdown(documented)}\n\n${samplesMarkdown(operationId)}\n`
    return [
      { path: `${path}.html`, text },
      { path: `${path}.md`, text: markdown },
    ]
  })
}

/** What the page tells, and the list of it. */
function contentOf(documented: Documented, samples: string): { html: string; contents: Heading[] } {
  const { method, path, operation } = documented
  const { lead, rest } = proseOf(documented)
  const tables = new FieldTables()
  const [success, ...errors] = Object.entries(operation.responses)
  const [request] = Object.values(operation.requestBody.content)
  const parameters = told('parameters', 'Parameters', () =>
    tables.table(parametersOf(documented), 'parameters'),
  )
  const body = told('request-body', 'Body', () => (request ? tables.object(request.schema) : ''))
  const [answered = ''] = success ?? []
  const answer = told(answered, 'Answer', () => (success ? answerHtml(...success, tables) : ''))
  const failures = told('errors', 'Errors', () => errorsHtml(errors, tables))
  const statuses = errors.map(([status]) => ({ id: status, name: status, keys: [] }))
  const facts = callingFacts(operation.operationId).map((fact) => ({ ...fact, id: slugOf(fact.title) }))
  const contents = [
    parameters.heading,
    body.heading,
    answer.heading,
    { ...failures.heading, keys: [...statuses, ...failures.heading.keys] },
    { level: 2, id: 'behaviour', text: 'Behaviour' },
    ...facts.map(({ id, title }) => ({ level: 2, id, text: title })),
    { level: 2, id: 'contradictions', text: 'Contradictions' },
  ]
  const html = `<div class="intro">
<h1 id="${slugOf(operation.summary)}">${escapeHtml(operation.summary)}</h1>
<p class="endpoint"><b>${method}</b><code>${escapeHtml(path)
    .replaceAll('/', '/<wbr>')
    .replaceAll(/\{\w+\}/g, '<var>$&</var>')}</code></p>
<p class="lead">${inlineHtml(lead)}</p>
${evidenceLegend()}
</div>
${samples}
<div class="told">
<h2 id="parameters">Parameters</h2>
${parameters.html}
<h2 id="request-body">Body</h2>
${markdownToHtml(operation.requestBody.description ?? '')}
${body.html}
<div id="responses">
<h2 id="${answered}">Answer ${answered}</h2>
${answer.html}
<h2 id="errors">Errors</h2>
${failures.html}
</div>
<h2 id="behaviour">Behaviour</h2>
${markdownToHtml(rest)}
${facts.map(({ id, title, text }) => `<h2 id="${id}">${title}</h2>\n${markdownToHtml(text)}`).join('\n')}
${contradictionsHtml(documented)}
</div>`
  return { html, contents }

  /** What stands below a heading, and the heading with the keys that are told of. */
  function told(id: string, text: string, write: () => string) {
    return { html: write(), heading: { level: 2, id, text, keys: tables.takeKeys() } }
  }
}

/** The description of an operation as it stands in the contract: its first paragraph, and what follows. */
function proseOf({ path, method }: Documented): { lead: string; rest: string } {
  const paths: Record<string, Record<string, { description?: string }>> = bundle.paths
  const [lead = '', ...rest] = (paths[path]?.[method.toLowerCase()]?.description ?? '').split('\n\n')
  return { lead, rest: rest.join('\n\n') }
}

/** The token first, which every call needs, then what each operation has. */
function parametersOf({ operation }: Documented): Field[] {
  const token = Object.values(document.components.securitySchemes).map((scheme) => ({
    name: scheme.name,
    id: 'authentication',
    schema: { type: 'string', description: scheme.description.split('\n\n')[0] + authenticationGuide },
    required: true,
    place: 'header',
    evidence: scheme['x-evidence'],
  }))
  const parameters = operation.parameters.map((reference) => {
    const parameter = resolved(document.components.parameters, reference)
    const { name = '', in: place = '', schema = {}, description = '', required = false } = parameter
    return { name, place, required, schema: { ...schema, description }, evidence: parameter['x-evidence'] }
  })
  return [
    ...parameters.filter(({ place }) => place === 'path'),
    ...token,
    ...parameters.filter(({ place }) => place !== 'path'),
  ]
}

const authenticationGuide = '\n\n[Authentication](../guides/authentication.md) tells how it is signed.'

function contradictionsHtml({ path }: Documented): string {
  const pointer = `#/paths/${path.replaceAll('/', '~1')}/`
  const items = contradictions
    .filter((each) => each.pointer.startsWith(pointer))
    .map(
      ({ id, says, decision }) =>
        `<li><a href="../guides/contradictions.html#${id.toLowerCase()}">${id}</a>: ${inlineHtml(says)} <b>Here:</b> ${inlineHtml(decision)}</li>`,
    )
  return `<h2 id="contradictions">Contradictions</h2>
<p>Where the vendor's sources disagree on this operation as a whole, and what the contract follows. Those on a key stand with the key.</p>
<ul>
${items.join('\n')}
</ul>`
}
