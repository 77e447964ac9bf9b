import { DomUtils, parseDocument } from 'htmlparser2'
import { isTag, isText, type ChildNode, type Element } from 'domhandler'

/** A part of a page that a link can lead to. */
export interface PageSection {
  /** Fragment of its address; empty for the page as a whole. */
  fragment: string
  /** Its heading, the name of a field, or the first cell of a row. */
  title: string
  /** Titles of the sections that it lies in but for that of the page, the outermost first. */
  within: readonly string[]
  /** What it says, without what the sections in it say; empty for a row. */
  text: string
}

/** What to read of a page. */
export interface ReadingOptions {
  /** Whether each row of a table is a section of its own, found by its first cell. */
  rows?: boolean
  /** Names of elements, and classes, to leave out. */
  without?: readonly string[]
}

/** The section that what follows belongs to. */
interface Place {
  section: PageSection & { level: number }
  /** Headings that are open, the outermost first. */
  above: (PageSection & { level: number })[]
}

/** Parts of a page that lead elsewhere, or say nothing to read. */
const silent = ['nav', 'button', 'script', 'style', 'svg', 'template', 'noscript']
/** Elements that are sections where they have an id, and which element in them is their name. */
const nameOf: Readonly<Record<string, string>> = { tr: 'code', li: 'code', details: 'summary' }
/** Elements within a line, whose text belongs to the words beside it. */
const inline = new Set(['a', 'code', 'em', 'kbd', 'span', 'strong'])
const heading = /^h([1-6])$/

/** The sections of a page, from its `<main>`, in the order of the page. */
export function sectionsOf(html: string, { rows = false, without = [] }: ReadingOptions = {}): PageSection[] {
  const left = new Set([...silent, ...without])
  const found: Place['section'][] = []
  const [main] = DomUtils.getElementsByTagName('main', parseDocument(html), true, 1)
  if (main) read(main.children, { section: sectionNamed('', '', [], 0), above: [] })
  return found.map(({ fragment, title, within, text }) => ({
    fragment,
    title,
    within,
    text: fragment.includes(textDirective) ? '' : withoutName(oneLine(text), title),
  }))

  function read(nodes: readonly ChildNode[], place: Place): void {
    for (const node of nodes) {
      if (isText(node)) place.section.text += node.data
      if (!isTag(node) || isLeft(node)) continue
      const level = Number(heading.exec(node.name)?.[1])
      if (level === 1 || (level > 1 && node.attribs['id'] !== undefined)) goTo(place, node, level)
      else {
        if (!inline.has(node.name)) place.section.text += ' '
        read(node.children, placeIn(place, node) ?? place)
      }
    }
  }

  function isLeft({ name, attribs }: Element): boolean {
    return left.has(name) || (attribs['class'] ?? '').split(' ').some((word) => left.has(word))
  }

  function goTo(place: Place, node: Element, level: number): void {
    place.above = place.above.filter((open) => open.level < level)
    const fragment = level === 1 ? '' : (node.attribs['id'] ?? '')
    place.section = sectionNamed(fragment, textOf(node), titlesOf(place.above), level)
    place.above.push(place.section)
    found.push(place.section)
  }

  /** The place that an element makes, which ends with it. */
  function placeIn(place: Place, node: Element): Place | undefined {
    const id = node.attribs['id']
    const isRow = rows && node.name === 'tr' && id === undefined
    const tag = isRow ? 'td' : id === undefined ? undefined : nameOf[node.name]
    const name =
      tag === undefined ? undefined : DomUtils.findOne((child) => child.name === tag, node.children)
    if (!name) return undefined
    const above = place.above.includes(place.section) ? place.above : [...place.above, place.section]
    const fragment = isRow ? place.section.fragment + toText(textOf(name)) : (id ?? '')
    const section = sectionNamed(fragment, textOf(name), titlesOf(above), Infinity)
    found.push(section)
    return { section, above }
  }
}

function sectionNamed(fragment: string, title: string, above: readonly string[], level: number) {
  return { fragment, title, within: above, text: '', level }
}

function titlesOf(places: readonly Place['section'][]): string[] {
  return places.filter(({ level }) => level > 1).map(({ title }) => title)
}

/** A browser that can goes to these words of the section, and any other to the section. */
const textDirective = ':~:text='

function toText(words: string): string {
  return `${textDirective}${encodeURIComponent(words).replaceAll('-', '%2D')}`
}

function textOf(node: Element): string {
  return oneLine(DomUtils.textContent(node))
}

/** A field is told with its name before it, which is its title already. */
function withoutName(text: string, name: string): string {
  return text.startsWith(`${name} `) ? text.slice(name.length + 1) : text
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
