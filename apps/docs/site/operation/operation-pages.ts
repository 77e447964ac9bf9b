import { contradictions } from '@case-management/contract/evidence'
import bundle from '@case-management/contract/openapi.json' with { type: 'json' }
import { callingFacts } from '../calling-facts.ts'
import { escapeHtml } from '../escape-html.ts'
import { inlineHtml, markdownToHtml, slugOf } from '../markdown-html.ts'
import type { Heading } from '../page-contents.ts'
import { page } from '../page.ts'
import { document, documentedOperations, resolved } from '../reference/openapi.ts'
import { operationMarkdown } from '../reference/operation-markdown.ts'
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
    const { operationId, summary, tags } = documented.operation
    const path = `operations/${operationId}`
    const samples = samplesOf(documented.operation)
    const text = page({
      path: `${path}.html`,
      title: summary,
      description: proseOf(documented).lead.replaceAll('`', ''),
      layout: 'operation',
      head: `<style>${samples.css}</style>`,
      main: mainHtml(documented, samples.html),
      contents: headingsOf(documented),
      forms: [
        { label: 'Try it in the console', href: `../console.html#${operationId}` },
        { label: 'In the reference', href: `../reference.html#tag/${tags[0]}/operation/${operationId}` },
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

function mainHtml(documented: Documented, samples: string): string {
  const { method, path, operation } = documented
  const { lead, rest } = proseOf(documented)
  const tables = new FieldTables()
  const [success, ...errors] = Object.entries(operation.responses)
  const [request] = Object.values(operation.requestBody.content)
  return `<div class="intro">
<h1>${escapeHtml(operation.summary)}</h1>
<p class="endpoint"><b>${method}</b><code>${escapeHtml(path)
    .replaceAll('/', '/<wbr>')
    .replaceAll(/\{\w+\}/g, '<var>$&</var>')}</code></p>
<p class="lead">${inlineHtml(lead)}</p>
${evidenceLegend()}
</div>
${samples}
<div class="told">
<h2 id="parameters">Parameters</h2>
${tables.table(parametersOf(documented), 'parameters')}
<h2 id="request-body">Body</h2>
${markdownToHtml(operation.requestBody.description ?? '')}
${request ? tables.object(request.schema) : ''}
${success ? answerHtml(...success, tables) : ''}
${errorsHtml(errors, tables)}
<h2 id="behaviour">Behaviour</h2>
${markdownToHtml(rest)}
${callingFacts(operation.operationId)
  .map(({ title, text }) => `<h2 id="${slugOf(title)}">${title}</h2>\n${markdownToHtml(text)}`)
  .join('\n')}
${contradictionsHtml(documented)}
</div>`
}

function headingsOf({ operation: { operationId, responses } }: Documented): Heading[] {
  const [success = ''] = Object.keys(responses)
  return [
    { id: 'parameters', text: 'Parameters' },
    { id: 'request-body', text: 'Body' },
    { id: success, text: `Answer` },
    { id: 'errors', text: 'Errors' },
    { id: 'behaviour', text: 'Behaviour' },
    ...callingFacts(operationId).map(({ title }) => ({ id: slugOf(title), text: title })),
    { id: 'contradictions', text: 'Contradictions' },
  ].map((heading) => ({ ...heading, level: 2 }))
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
