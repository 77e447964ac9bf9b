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
const plain = new Set(['foreground', 'token-punctuation'])

/**
 * A block of code, or of what a program prints (`output`), as HTML.
 * Each word has a class for what it is, which the style sheet of the site colours for both themes: styles at each word would make the pages several times as large.
 */
export function highlight(code: string, language: string): string {
  if (language === 'output') return `<pre class="output"><code>${escapeHtml(code)}</code></pre>\n`
  const lang = languages.find((name) => name === language)
  if (lang === undefined) return `<pre><code>${escapeHtml(code)}</code></pre>\n`
  const { tokens } = highlighter.codeToTokens(code.trimEnd(), { lang, theme })
  const lines = tokens.map((line) => {
    const words = line.map(({ content, color }) => ({ content, kind: kindOf(color) }))
    return words.map(({ content, kind }) => coloured(content, kind)).join('')
  })
  return `<pre><code>${lines.join('\n')}</code></pre>\n`
}

/** Such as `string-expression` for `var(--shiki-token-string-expression)`. */
function kindOf(color = ''): string {
  const name = /^var\(--shiki-([\w-]+)\)$/.exec(color)?.[1] ?? ''
  return plain.has(name) ? '' : name.replace('token-', '')
}

function coloured(content: string, kind: string): string {
  const text = escapeHtml(content)
  return kind === '' || content.trim() === '' ? text : `<span class="${kind}">${text}</span>`
}
