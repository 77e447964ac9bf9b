import { createHighlighter } from 'shiki'
import { escapeHtml } from './page.ts'

const themes = { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' }
const languages = ['sh', 'ts', 'js', 'json', 'yaml', 'python', 'go', 'java']
const highlighter = await createHighlighter({ themes: Object.values(themes), langs: languages })

/** A block of code, or of what a program prints (`output`), as HTML, coloured for both themes by the style sheet of the site and without any script. */
export function highlight(code: string, language: string): string {
  if (language === 'output') return `<pre class="output"><code>${escapeHtml(code)}</code></pre>\n`
  if (!languages.includes(language)) return `<pre><code>${escapeHtml(code)}</code></pre>\n`
  return highlighter.codeToHtml(code.trimEnd(), {
    lang: language,
    themes,
    defaultColor: 'light-dark()',
    transformers: [
      {
        pre(node) {
          // The site gives the background, and lets long lines scroll.
          node.properties = {}
        },
      },
    ],
  })
}
