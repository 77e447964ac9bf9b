import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { assetsFolder } from './paths.ts'

/** What every page has, in the order in which it applies. */
const ofAll = ['variables', 'text', 'code', 'shell', 'search']

/** What only pages of some layouts have, besides a sheet that is called like the layout. */
const besides: Readonly<Record<string, readonly string[]>> = {
  operation: ['contents-bar'],
  console: ['contents-bar'],
  reference: ['contents-bar'],
}

/** The widest screen in pixels on which the navigation is folded: what stands beside something needs more room than a text. */
const foldedUpTo = (layout: string) => (layout === 'text' ? 999 : 1199)

/**
 * The style sheets of a page. They stand in it, so that the first text waits for no second request.
 * In them `(--folded)` and `(--unfolded)` are the screens on which its navigation is, and is not, folded.
 *
 * @param layout - what it is called, as is the sheet that only pages of this layout need.
 */
export function stylesOf(layout: string): string {
  const names = new Set([...ofAll, ...(besides[layout] ?? []), layout, 'print'])
  const css = [...names].filter((name) => existsSync(fileOf(name))).map(read)
  const width = foldedUpTo(layout)
  const forWidth = css
    .join('\n')
    .replaceAll('(--folded)', `(max-width: ${width}px)`)
    .replaceAll('(--unfolded)', `(min-width: ${width + 1}px)`)
  return transformSync(forWidth, { loader: 'css', minify: true }).code.trim()
}

/**
 * The font of the site, under the same name on every page.
 *
 * @param root - path from the page to the root of the site, such as `./` or `../`.
 */
export function fontFace(root: string): string {
  return `@font-face{font-family:Inter;src:url(${root}inter.woff2)format("woff2");font-weight:100 900;font-display:swap}`
}

function read(name: string): string {
  return readFileSync(fileOf(name), 'utf8')
}

function fileOf(name: string): string {
  return join(assetsFolder, 'styles', `${name}.css`)
}
