import { highlight } from '../highlight.ts'
import { markdownToHtml } from '../markdown-html.ts'
import { siteHeader } from '../navigation.ts'
import { page } from '../page.ts'
import { inlinePicture } from '../pictures/pictures.ts'
import { document } from '../reference/openapi.ts'
import type { SiteFile } from '../site-file.ts'
import { guides, type Guide } from './guides.ts'

/** For every guide a page that needs no script, and its Markdown. */
export function guideFiles(): SiteFile[] {
  return guides.flatMap((guide, index) => [
    { path: `${guide.path}.html`, text: guidePage(guide, guides[index - 1], guides[index + 1]) },
    { path: `${guide.path}.md`, text: guide.markdown },
  ])
}

function guidePage(guide: Guide, before: Guide | undefined, after: Guide | undefined): string {
  const step = (label: string, other: Guide | undefined) =>
    other ? `<a href="${nameOf(other.path)}.html">${label}: ${other.title}</a>` : ''
  const body = `${siteHeader('../', `${guide.path}.html`)}
<main class="text" id="content">
<p class="forms"><a href="${nameOf(guide.path)}.md">Markdown</a></p>
${markdownToHtml(guide.markdown, { highlight, picture: inlinePicture })}
<nav class="steps" aria-label="Guides">
${step('Previous', before)}
${step('Next', after)}
</nav>
</main>`
  return page({
    title: `${guide.title} - ${document.info.title}`,
    description: guide.description,
    root: '../',
    head: '',
    body,
  })
}

/** The last part of a path: all guides lie in one folder. */
function nameOf(path: string): string {
  return path.split('/').at(-1) ?? path
}
