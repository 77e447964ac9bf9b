import { highlight } from './highlight.ts'
import { markdownToHtml } from './markdown-html.ts'
import { siteHeader } from './navigation.ts'
import { page } from './page.ts'
import { document } from './reference/openapi.ts'
import type { SiteFile } from './site-file.ts'

/** A text at the root of the site. */
export interface SiteText {
  /** Name of its files, without an ending. */
  name: string
  title: string
  /** One sentence for search engines, previews and `llms.txt`. */
  description: string
  markdown: string
}

/** A page that needs no script, and the same text as Markdown. */
export function textPage({ name, title, description, markdown }: SiteText): SiteFile[] {
  const text = page({
    title: `${title} - ${document.info.title}`,
    description,
    root: './',
    head: '',
    body: `${siteHeader('./', `${name}.html`)}
<main class="text" id="content">
<p><a href="${name}.md">Markdown</a></p>
${markdownToHtml(markdown, { highlight })}
</main>`,
  })
  return [
    { path: `${name}.html`, text },
    { path: `${name}.md`, text: markdown },
  ]
}
