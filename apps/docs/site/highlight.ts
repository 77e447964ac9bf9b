import { createCssVariablesTheme, createHighlighter, type BundledLanguage } from 'shiki'
import { escapeHtml } from './escape-html.ts'

const theme = createCssVariablesTheme()
const languages = [
  'sh',
  'ts',
  'js',
  'json',
  'yaml',
  'python',
  'go',
  'java',
] as const satisfies BundledLanguage[]
const highlighter = await createHighlighter({ themes: [theme], langs: [...languages] })
/** What the colours say of a word, by the names that the theme of the highlighter has for it. */
const kinds: Readonly<Record<string, string>> = {
  comment: 'comment',
  keyword: 'keyword',
  string: 'string',
  'string-expression': 'string',
  constant: 'literal',
  function: 'function',
}
/** A number, or a word that stands for itself in one of the languages. */
const literal = /^(?:[\d.+-]*\d\w*|true|false|null|nil|None|True|False|undefined)$/

/**
 * A block of code, or of what a program prints (`output`), as HTML.
 * Each word has a class for what it is, which the style sheet of the site colours for both themes: styles at each word would make the pages several times as large.
 *
 * @param begin - matches the line at which a block that scrolls is to begin.
 */
export function highlight(code: string, language: string, begin?: RegExp): string {
  if (language === 'output') return `<pre class="output"><code>${escapeHtml(code)}</code></pre>\n`
  const lang = languages.find((name) => name === language)
  if (lang === undefined) return `<pre><code>${escapeHtml(code)}</code></pre>\n`
  // Without a limit of time: on a busy machine a line would lose its colours.
  const { tokens } = highlighter.codeToTokens(code.trimEnd(), { lang, theme, tokenizeTimeLimit: 0 })
  const lines = tokens.map((line) =>
    wordsOf(line.map(({ content, color }) => ({ content, kind: kindOf(content, color, lang) })))
      .map(coloured)
      .join(''),
  )
  const at = begin ? code.split('\n').findIndex((line) => begin.test(line)) : -1
  if (at >= 0) lines[at] = `<span class="begin"></span>${lines[at]}`
  return `<pre><code>${lines.join('\n')}</code></pre>\n`
}

/** A part of a line, and what it is; empty for one that has the colour of text. */
interface Word {
  content: string
  kind: string
}

/**
 * The kind of a word from the variable of its colour, such as `var(--shiki-token-string-expression)`. Names, signs
 * between words, and the keys of JSON have the colour of text: where all is coloured, no colour says anything.
 */
function kindOf(content: string, color: string | undefined, lang: string): string {
  const name = /^var\(--shiki-token-([\w-]+)\)$/.exec(color ?? '')?.[1] ?? ''
  const kind = kinds[name] ?? ''
  if (kind === 'literal' && !literal.test(content.trim())) return ''
  if (kind === 'keyword' && (lang === 'json' || !/\w/.test(content))) return ''
  return kind
}

/** Words of one kind that stand beside each other are one. */
function wordsOf(parts: readonly Word[]): Word[] {
  const words: Word[] = []
  for (const part of parts) {
    const before = words.at(-1)
    if (before && (before.kind === part.kind || part.content.trim() === '')) before.content += part.content
    else words.push({ ...part })
  }
  return words
}

function coloured({ content, kind }: Word): string {
  const text = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return kind === '' ? text : `<span class="${kind}">${text}</span>`
}
