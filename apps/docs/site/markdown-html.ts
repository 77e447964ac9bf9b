import MarkdownIt, { type Token } from 'markdown-it'
import type { Heading } from './page-contents.ts'

/** How Markdown becomes part of a page. */
export interface MarkdownOptions {
  /** Colours a block of code; the whole block as HTML. */
  highlight?: (code: string, language: string) => string
  /** What is shown in place of an image that stands alone; nothing for the image itself. */
  picture?: (source: string) => string | undefined
}

/** How a list item begins that describes a field: with its name and type. */
const described = /^`([^`]+)` \(/

/** Markdown as HTML: see {@link renderMarkdown}. */
export function markdownToHtml(markdown: string, options?: MarkdownOptions): string {
  return renderMarkdown(markdown, options).html
}

/**
 * Markdown as HTML, and its headings. Headings get ids, to which links such as `#task` lead, fields such as `#task-name`,
 * and links to other texts lead to their pages.
 */
export function renderMarkdown(
  markdown: string,
  options: MarkdownOptions = {},
): { html: string; headings: Heading[] } {
  const parser = parserOfTexts(options)
  // A wide table scrolls by itself, with the keyboard too.
  parser.renderer.rules['table_open'] = () =>
    '<div class="table" role="group" aria-label="Table" tabindex="0">\n<table>\n'
  parser.renderer.rules['table_close'] = () => '</table>\n</div>\n'
  const tokens = parser.parse(markdown, {})
  const taken = new Set<string>()
  const headings: Heading[] = []
  let section = ''
  for (const [index, token] of tokens.entries()) {
    const shown = token.children?.length === 1 ? pictureOf(token.children[0], options.picture) : undefined
    if (shown !== undefined) {
      Object.assign(token, { type: 'html_block', content: shown, children: null })
      for (const paragraph of [tokens[index - 1], tokens[index + 1]]) if (paragraph) paragraph.hidden = true
    }
    const inline = tokens[index + 1]
    if (token.type === 'heading_open' && inline) {
      section = uniqueSlug(inline.content, taken)
      token.attrSet('id', section)
      const text = (inline.children ?? []).map(({ content }) => content).join('')
      headings.push({ level: Number(token.tag.slice(1)), id: section, text })
    }
    const field =
      token.type === 'list_item_open' ? described.exec(tokens[index + 2]?.content ?? '')?.[1] : undefined
    if (field !== undefined) token.attrSet('id', uniqueSlug(`${section} ${field}`, taken))
  }
  return { html: parser.renderer.render(tokens, parser.options, {}), headings }
}

function pictureOf(token: Token | undefined, picture: MarkdownOptions['picture']): string | undefined {
  const source = token?.type === 'image' ? token.attrGet('src') : null
  return typeof source === 'string' ? picture?.(source) : undefined
}

/** A line of Markdown as HTML, without a paragraph around it. */
export function inlineHtml(markdown: string): string {
  return inlineParser.renderInline(markdown)
}

const inlineParser = parserOfTexts({})

/** A parser whose links lead to pages. */
function parserOfTexts(options: MarkdownOptions) {
  const parser = new MarkdownIt(options.highlight ? { highlight: options.highlight } : {})
  parser.core.ruler.push('links to pages', ({ tokens }) => {
    for (const link of tokens.flatMap(({ children }) => children ?? [])) {
      if (link.type !== 'link_open') continue
      link.attrSet('href', linkOf(String(link.attrGet('href'))))
      // Its text is its address, which paper need not repeat.
      if (link.info === 'auto') link.attrSet('class', 'bare')
    }
  })
  return parser
}

/** Texts of the site lead to each other as Markdown, their pages to pages. */
function linkOf(href: string): string {
  return /^(?:#|[a-z]+:)/.test(href) ? href : href.replace(/\.md(?=#|$)/, '.html')
}

/** The id of a heading, such as `paging-and-sorting`, with a number behind it where it is taken. */
function uniqueSlug(heading: string, taken: Set<string>): string {
  const slug = slugOf(heading)
  let unique = slug
  for (let count = 2; taken.has(unique); count += 1) unique = `${slug}-${count}`
  taken.add(unique)
  return unique
}

/** A text as an id. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .trim()
    .replaceAll(/\s+/g, '-')
}
