import type { OperationId } from '@case-management/contract'
import { codeSamples, sampleLanguages, type SampleLanguage } from '../../samples/code-samples.ts'
import { escapeHtml } from '../escape-html.ts'
import { highlight } from '../highlight.ts'
import { inlineHtml, slugOf } from '../markdown-html.ts'
import { document, resolved, type Content, type Operation } from '../reference/openapi.ts'

/** Samples as part of a page, and the style sheet that shows the chosen one of them, so that it needs no script. */
interface Samples {
  html: string
  css: string
}

/** The samples of an operation beside its text: one at a time, chosen by language and example, with its answer. */
export function samplesOf({ operationId, requestBody, responses }: Operation): Samples {
  const samples = codeSamples(operationId)
  const requests = examplesOf(Object.values(requestBody.content)[0])
  const answers = examplesOf(Object.values(responses['200']?.content ?? {})[0])
  const examples = requests.map(({ name, summary, description, value }) => {
    const answer = answers.find((each) => each.name === name)
    const sources = samples.filter(({ example }) => example === name)
    return `<div class="example" id="${exampleId(name)}">
<p class="about">${inlineHtml(description || summary)}</p>
${sources.map(({ language: { lang, call }, source }) => `<div class="program" data-language="${lang}">${highlight(source, grammars[lang], call)}</div>`).join('\n')}
${answer ? `<p class="answer">Answer <b>200</b></p>\n<div class="answer-body">${highlight(JSON.stringify(answer.value, null, 2), 'json', firstChanged(operationId, value))}</div>` : ''}
</div>`
  })
  const html = `<section class="samples" id="samples" aria-label="Samples">
<div class="chosen">
<label for="example">Example</label>
<select id="example">
${requests.map(({ name, summary }) => `<option value="${exampleId(name)}">${escapeHtml(summary || name)}</option>`).join('\n')}
</select>
</div>
<fieldset>
<legend>Language</legend>
${sampleLanguages.map((language, index) => `<label id="${sampleId(language)}"><input type="radio" name="language" value="${language.lang}"${index === 0 ? ' checked' : ''}>${language.label}</label>`).join('')}
</fieldset>
${examples.join('\n')}
</section>`
  return { html, css: choices(requests.map(({ name }) => exampleId(name))) }
}

/** Id of the choice of a language, to which a link leads that chooses it. */
export function sampleId({ label }: SampleLanguage): string {
  return `sample-${slugOf(label)}`
}

/** Id of an example of an operation, by its name in the contract. */
export function exampleId(name: string): string {
  return `example-${slugOf(name)}`
}

/** What the highlighter calls the languages of the samples. */
const grammars = {
  shell: 'sh',
  typescript: 'ts',
  javascript: 'js',
  python: 'python',
  go: 'go',
  java: 'java',
} as const

/** The style sheet that hides what is not chosen among so many examples. */
function choices(examples: readonly string[]): string {
  const languages = sampleLanguages.map(
    ({ lang }) => `.samples:has([value=${lang}]:checked) .program:not([data-language=${lang}])`,
  )
  const bodies = examples.map((id) => `.samples:has([value=${id}]:checked) .example:not(#${id})`)
  return `${[...languages, ...bodies].join(',')}{display:none}`
}

/** The line of an answer that shows what an update changed; the answer of a search is read from its beginning. */
function firstChanged(id: OperationId, body: unknown): RegExp | undefined {
  return id === 'updateTask' ? new RegExp(`^ {2}"(?:${Object.keys(body ?? {}).join('|')})":`) : undefined
}

function examplesOf(content: Content | undefined) {
  return Object.entries(content?.examples ?? {}).map(([name, reference]) => {
    const { summary = '', description = '', value } = resolved(document.components.examples, reference)
    return { name, summary, description: description.trim().replaceAll(/\s*\n\s*/g, ' '), value }
  })
}
