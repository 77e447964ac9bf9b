import { escapeHtml } from './escape-html.ts'

/** A heading of a page, to which a link can lead. */
export interface Heading {
  level: number
  /** Its id, without a hash sign. */
  id: string
  text: string
  /** What its section tells of one by one, to jump to. */
  keys?: readonly Key[]
}

/** A key that has a row of its own on the page, and those of its object. */
export interface Key {
  /** Id of its row, without a hash sign. */
  id: string
  name: string
  keys: readonly Key[]
}

/** A list that is longer helps nobody: it then has the headings of the second level alone. */
const most = 24

/** The headings of a page as links, in a part that unfolds on narrow screens; nothing where there are fewer than two. */
export function pageContents(headings: readonly Heading[]): string {
  const below = headings.filter(({ level }) => level === 2 || level === 3)
  const listed = below.length > most ? below.filter(({ level }) => level === 2) : below
  if (listed.length < 2) return ''
  const links = listed.map(
    ({ level, id, text, keys = [] }) =>
      `<li class="level-${level}"><a href="#${escapeHtml(id)}">${escapeHtml(text)}</a>${keyIndex(text, keys)}</li>`,
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

/** The keys of a section, folded, so that a reader of a long page comes to each at once. */
function keyIndex(section: string, keys: readonly Key[]): string {
  if (keys.length === 0) return ''
  return `<details class="keys" name="keys"><summary aria-label="Keys: ${escapeHtml(section)}"></summary><div>${keyList(keys)}</div></details>`
}

function keyList(keys: readonly Key[]): string {
  const items = keys.map(
    ({ id, name, keys: below }) =>
      `<li><a href="#${escapeHtml(id)}">${escapeHtml(name)}</a>${below.length > 0 ? keyList(below) : ''}</li>`,
  )
  return `<ul>${items.join('')}</ul>`
}
