import { escapeHtml } from './escape-html.ts'

/** A heading of a page, to which a link can lead. */
export interface Heading {
  level: number
  /** Its id, without a hash sign. */
  id: string
  text: string
}

/** A list that is longer helps nobody: it then has the headings of the second level alone. */
const most = 24

/** The headings of a page as links, in a part that unfolds on narrow screens; nothing where there are fewer than two. */
export function pageContents(headings: readonly Heading[]): string {
  const below = headings.filter(({ level }) => level === 2 || level === 3)
  const listed = below.length > most ? below.filter(({ level }) => level === 2) : below
  if (listed.length < 2) return ''
  const links = listed.map(
    ({ level, id, text }) => `<li class="level-${level}"><a href="#${id}">${escapeHtml(text)}</a></li>`,
  )
  return `<details class="contents">
<summary>On this page</summary>
<nav aria-label="On this page">
<ul>
${links.join('\n')}
</ul>
</nav>
</details>`
}
