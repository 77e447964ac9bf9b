import { escapeHtml } from '../escape-html.ts'
import { document } from '../reference/openapi.ts'

/** Size that sites show such pictures in, in pixels. */
export const cardSize = { width: 1200, height: 630 } as const

/** Characters of the summary in a line. */
const lineLength = 46

/** The picture that a link to the site is shown with, as SVG; `keep-card` makes the PNG of it. */
export function socialCard(): string {
  const { title, summary } = document.info
  const { width, height } = cardSize
  const lines = linesOf(summary).map(
    (line, index) =>
      `<text x="96" y="${330 + index * 56}" font-size="40" fill="#c6d0de">${escapeHtml(line)}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Inter, 'DejaVu Sans', sans-serif">
<rect width="${width}" height="${height}" fill="#0e1116"/>
<rect width="16" height="${height}" fill="#1f4fd1"/>
<text x="96" y="222" font-size="64" font-weight="700" fill="#fff">${escapeHtml(title)}</text>
${lines.join('\n')}
<text x="96" y="548" font-size="30" fill="#8db4ff">OpenAPI 3.1 · clients · mock · sandbox · conformance suite</text>
</svg>
`
}

function linesOf(text: string): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last.length + word.length + 1 > lineLength) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`.trim()
  }
  return lines
}
