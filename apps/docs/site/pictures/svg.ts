import { escapeHtml } from '../escape-html.ts'

/** Width of every picture: what a phone shows without making its letters smaller. */
export const width = 360

/** A picture of the site. It has the colours of the text around it. */
export interface Picture {
  /** Name of its file, without an ending. */
  name: string
  title: string
  /** All that it shows, in sentences. */
  description: string
  height: number
  /** Its shapes, as SVG. */
  shapes: readonly string[]
}

interface TextOptions {
  anchor?: 'start' | 'middle' | 'end'
  size?: number
  bold?: boolean
  code?: boolean
}

/** A line of text; `y` is where it stands. */
export function text(x: number, y: number, words: string, options: TextOptions = {}): string {
  const { anchor = 'start', size = 12, bold = false, code = false } = options
  const family = code ? 'ui-monospace, monospace' : 'system-ui, sans-serif'
  return `<text x="${x}" y="${y}" font-family="${family}" font-size="${size}"${bold ? ' font-weight="600"' : ''} text-anchor="${anchor}" fill="currentColor">${escapeHtml(words)}</text>`
}

/** A box with its name, and smaller lines beneath it. */
export function box(
  [x, y, boxWidth, height]: readonly [x: number, y: number, width: number, height: number],
  name: string,
  lines: readonly string[] = [],
): string {
  const middle = x + boxWidth / 2
  const top = y + height / 2 + 4 - lines.length * 7
  return [
    `<rect x="${x}" y="${y}" width="${boxWidth}" height="${height}" rx="6" fill="currentColor" fill-opacity="0.06" stroke="currentColor" stroke-opacity="0.6"/>`,
    text(middle, top, name, { anchor: 'middle', bold: true }),
    ...lines.map((line, index) => text(middle, top + 15 * (index + 1), line, { anchor: 'middle', size: 11 })),
  ].join('')
}

/** A line with a head at its end, straight down or to the right. */
export function arrow(x1: number, y1: number, x2: number, y2: number): string {
  const head = y1 === y2 ? `l-6 -4v8z` : `l-4 -6h8z`
  return `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="currentColor" fill="none"/><path d="M${x2} ${y2}${head}" fill="currentColor"/>`
}

/** A picture for a page, with what it shows for those who do not see it. */
export function inlineSvg(picture: Picture): string {
  return `<figure class="picture">${svg(picture)}<figcaption>${escapeHtml(picture.title)}</figcaption></figure>\n`
}

/** A picture as a file of its own, which follows the theme of the system. */
export function svgFile(picture: Picture): string {
  return `${svg(picture, ' xmlns="http://www.w3.org/2000/svg" style="color-scheme: light dark; color: CanvasText; background: Canvas"')}\n`
}

function svg({ name, title, description, height, shapes }: Picture, attributes = ''): string {
  return `<svg${attributes} viewBox="-1 -1 ${width + 2} ${height + 2}" role="img" aria-labelledby="${name}-title ${name}-says"><title id="${name}-title">${escapeHtml(title)}</title><desc id="${name}-says">${escapeHtml(description)}</desc>${shapes.join('')}</svg>`
}
