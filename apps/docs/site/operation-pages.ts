import { highlight } from './highlight.ts'
import { renderMarkdown } from './markdown-html.ts'
import { page } from './page.ts'
import { documentedOperations } from './reference/openapi.ts'
import { operationMarkdown } from './reference/operation-markdown.ts'
import { samplesMarkdown } from './reference/samples-markdown.ts'
import type { SiteFile } from './site-file.ts'

/** For every operation a page that needs no script, and the same text as Markdown. */
export function operationFiles(): SiteFile[] {
  return documentedOperations.flatMap((documented) => {
    const { operationId, summary, description, tags } = documented.operation
    const markdown = `${operationMarkdown(documented)}\n\n${samplesMarkdown(operationId)}`
    const { html, headings } = renderMarkdown(markdown, { highlight })
    const text = page({
      path: `operations/${operationId}.html`,
      title: summary,
      description: (description.split('\n')[0] ?? summary).replaceAll('`', ''),
      main: html,
      contents: headings,
      forms: [
        { label: 'Try it in the console', href: `../console.html#${operationId}` },
        { label: 'In the reference', href: `../reference.html#tag/${tags[0]}/operation/${operationId}` },
        { label: 'Markdown', href: `${operationId}.md` },
      ],
    })
    return [
      { path: `operations/${operationId}.html`, text },
      { path: `operations/${operationId}.md`, text: `${markdown}\n` },
    ]
  })
}
