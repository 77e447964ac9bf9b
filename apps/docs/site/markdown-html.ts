import MarkdownIt from 'markdown-it'

/**
 * Markdown as HTML. Headings get ids, to which links such as `#task` lead.
 *
 * @param prefix - stands before every id and every link within the page, where several texts share one page.
 */
export function markdownToHtml(markdown: string, prefix = ''): string {
  const parser = new MarkdownIt()
  const tokens = parser.parse(markdown, {})
  const taken = new Set<string>()
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'heading_open') {
      token.attrSet('id', prefix + uniqueSlug(tokens[index + 1]?.content ?? '', taken))
    }
    for (const child of token.children ?? []) {
      const href = child.type === 'link_open' ? child.attrGet('href') : null
      if (typeof href === 'string' && href.startsWith('#'))
        child.attrSet('href', `#${prefix}${href.slice(1)}`)
    }
  }
  return parser.renderer.render(tokens, parser.options, {})
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
