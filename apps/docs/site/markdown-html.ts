import MarkdownIt, { type Token } from 'markdown-it'

/** How Markdown becomes part of a page. */
export interface MarkdownOptions {
  /** Stands before every id and every link within the page, where several texts share one page. */
  prefix?: string
  /** Colours a block of code; the whole block as HTML. */
  highlight?: (code: string, language: string) => string
  /** What is shown in place of an image that stands alone; nothing for the image itself. */
  picture?: (source: string) => string | undefined
}

/** How a list item begins that describes a field: with its name and type. */
const described = /^`([^`]+)` \(/

/**
 * Markdown as HTML. Headings get ids, to which links such as `#task` lead, fields such as `#task-name`,
 * and links to other texts lead to their pages.
 */
export function markdownToHtml(
  markdown: string,
  { prefix = '', highlight, picture }: MarkdownOptions = {},
): string {
  const parser = new MarkdownIt(highlight ? { highlight } : {})
  // A wide table scrolls by itself, with the keyboard too.
  parser.renderer.rules['table_open'] = () =>
    '<div class="table" role="region" aria-label="Table" tabindex="0">\n<table>\n'
  parser.renderer.rules['table_close'] = () => '</table>\n</div>\n'
  const tokens = parser.parse(markdown, {})
  const taken = new Set<string>()
  let section = ''
  for (const [index, token] of tokens.entries()) {
    const shown = token.children?.length === 1 ? pictureOf(token.children[0], picture) : undefined
    if (shown !== undefined) {
      Object.assign(token, { type: 'html_block', content: shown, children: null })
      for (const paragraph of [tokens[index - 1], tokens[index + 1]]) if (paragraph) paragraph.hidden = true
    }
    if (token.type === 'heading_open') {
      section = uniqueSlug(tokens[index + 1]?.content ?? '', taken)
      token.attrSet('id', prefix + section)
    }
    const field =
      token.type === 'list_item_open' ? described.exec(tokens[index + 2]?.content ?? '')?.[1] : undefined
    if (field !== undefined) token.attrSet('id', prefix + uniqueSlug(`${section} ${field}`, taken))
    for (const child of token.children ?? []) {
      const href = child.type === 'link_open' ? child.attrGet('href') : null
      if (typeof href === 'string') child.attrSet('href', linkOf(href, prefix))
      // Its text is its address, which paper need not repeat.
      if (child.type === 'link_open' && child.info === 'auto') child.attrSet('class', 'bare')
    }
  }
  return parser.renderer.render(tokens, parser.options, {})
}

function pictureOf(token: Token | undefined, picture: MarkdownOptions['picture']): string | undefined {
  const source = token?.type === 'image' ? token.attrGet('src') : null
  return typeof source === 'string' ? picture?.(source) : undefined
}

/** Texts of the site lead to each other as Markdown, their pages to pages. */
function linkOf(href: string, prefix: string): string {
  if (href.startsWith('#')) return `#${prefix}${href.slice(1)}`
  return /^[a-z]+:/.test(href) ? href : href.replace(/\.md(?=#|$)/, '.html')
}

/** The id of a heading, such as `paging-and-sorting`, with a number behind it where it is taken. */
function uniqueSlug(heading: string, taken: Set<string>): string {
  const slug = heading
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .trim()
    .replaceAll(/\s+/g, '-')
  let unique = slug
  for (let count = 2; taken.has(unique); count += 1) unique = `${slug}-${count}`
  taken.add(unique)
  return unique
}
