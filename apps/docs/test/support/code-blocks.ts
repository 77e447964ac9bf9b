import MarkdownIt from 'markdown-it'

/** A block of code in a text. */
export interface CodeBlock {
  language: string
  code: string
}

/** The blocks of code in a text, in their order. */
export function codeBlocks(markdown: string): CodeBlock[] {
  return new MarkdownIt()
    .parse(markdown, {})
    .filter(({ type }) => type === 'fence')
    .map(({ info, content }) => ({ language: info.trim(), code: content }))
}
