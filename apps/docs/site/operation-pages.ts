import { markdownToHtml } from './markdown-html.ts'
import { siteHeader } from './navigation.ts'
import { page } from './page.ts'
import { document, documentedOperations } from './reference/openapi.ts'
import { operationMarkdown } from './reference/operation-markdown.ts'
import { samplesMarkdown } from './reference/samples-markdown.ts'
import type { SiteFile } from './site-file.ts'

/** For every operation a page that needs no script, and the same text as Markdown. */
export function operationFiles(): SiteFile[] {
  return documentedOperations.flatMap((documented) => {
    const { operationId, summary, description, tags } = documented.operation
    const markdown = `${operationMarkdown(documented)}\n\n${samplesMarkdown(operationId)}`
    const body = `${siteHeader('../', `operations/${operationId}.html`)}
<main class="text" id="content">
<p class="forms"><a href="../index.html#tag/${tags[0]}/operation/${operationId}">Interactive reference</a> · <a href="../console.html#${operationId}">Try it in the console</a> · <a href="${operationId}.md">Markdown</a></p>
${markdownToHtml(markdown)}
</main>`
    const text = page({
      title: `${summary} - ${document.info.title}`,
      description: (description.split('\n')[0] ?? summary).replaceAll('`', ''),
      root: '../',
      head: '',
      body,
    })
    return [
      { path: `operations/${operationId}.html`, text },
      { path: `operations/${operationId}.md`, text: `${markdown}\n` },
    ]
  })
}

/** The whole reference as static HTML, in place of the one that Redoc draws: for browsers without JavaScript. */
export function staticReference(): string {
  const overview = [`# ${document.info.title}`, document.info.summary, document.info.description].join('\n\n')
  const operations = documentedOperations.map((documented) => {
    const { operationId } = documented.operation
    const markdown = operationMarkdown(documented).replaceAll('](../', '](./')
    return `<article id="${operationId}">\n${markdownToHtml(markdown, { prefix: `${operationId}-` })}</article>`
  })
  return `${siteHeader('./')}
<main class="text" id="content">
${markdownToHtml(overview)}
${operations.join('\n')}
</main>`
}
