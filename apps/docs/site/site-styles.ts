import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { assetsFolder } from './paths.ts'

/** What every page has, in the order in which it applies. */
const ofAll = ['variables', 'text', 'code', 'shell', 'search']

/**
 * The style sheets of a page. They stand in it, so that the first text waits for no second request.
 *
 * @param layout - what it is called, as is the sheet that only pages of this layout need.
 */
export function stylesOf(layout: string): string {
  const css = [...ofAll, layout, 'print'].filter((name) => existsSync(fileOf(name))).map(read)
  return transformSync(css.join('\n'), { loader: 'css', minify: true }).code.trim()
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
