import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { assetsFolder } from './paths.ts'

/**
 * The style sheets of every page, in the order in which they apply.
 * They stand in the page, so that the first text waits for no second request.
 */
export const siteStyles = minified(['variables', 'text', 'code', 'shell', 'print'].map(read).join('\n'))

/** What only the pages of one layout need; nothing for most. */
export function layoutStyles(layout: string): string {
  return existsSync(fileOf(layout)) ? minified(read(layout)) : ''
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

function minified(css: string): string {
  return transformSync(css, { loader: 'css', minify: true }).code.trim()
}
