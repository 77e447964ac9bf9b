import { highlight } from './highlight.ts'
import { markdownToHtml } from './markdown-html.ts'
import { siteHeader } from './navigation.ts'
import { page } from './page.ts'
import { document } from './reference/openapi.ts'
import type { SiteFile } from './site-file.ts'

/** A text of the site. */
export interface SiteText {
  /** Path below the root of the site, without an ending. */
  path: string
  title: string
  /** One sentence for search engines and previews. */
  description: string
  markdown: string
  /** Another form of the text, as a file beside it. */
  raw?: { label: string; file: string }
}

/** A page that needs no script, and the same text as Markdown. */
export function textPage({ path, title, description, markdown, raw }: SiteText): SiteFile[] {
  const root = path.includes('/') ? '../' : './'
  const forms = [{ label: 'Markdown', file: `${path.split('/').at(-1)}.md` }, ...(raw ? [raw] : [])]
  const text = page({
    title: `${title} - ${document.info.title}`,
    description,
    root,
    head: '',
    body: `${siteHeader(root, `${path}.html`)}
<main class="text" id="content">
<p class="forms">${forms.map(({ label, file }) => `<a href="${file}">${label}</a>`).join(' · ')}</p>
${markdownToHtml(markdown, { highlight })}
</main>`,
  })
  return [
    { path: `${path}.html`, text },
    { path: `${path}.md`, text: markdown },
  ]
}
