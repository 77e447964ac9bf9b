import { highlight } from './highlight.ts'
import { renderMarkdown } from './markdown-html.ts'
import { withEarlierIds } from './moved.ts'
import { page } from './page.ts'
import { inlinePicture } from './pictures/pictures.ts'
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
  const { html, headings } = renderMarkdown(markdown, { highlight, picture: inlinePicture })
  const forms = [{ label: 'Markdown', file: `${path.split('/').at(-1)}.md` }, ...(raw ? [raw] : [])]
  const text = page({
    path: `${path}.html`,
    title,
    description,
    main: withEarlierIds(html, path),
    contents: headings,
    forms: forms.map(({ label, file }) => ({ label, href: file })),
  })
  return [
    { path: `${path}.html`, text },
    { path: `${path}.md`, text: markdown },
  ]
}
