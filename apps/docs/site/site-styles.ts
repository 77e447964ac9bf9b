import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { assetsFolder } from './paths.ts'

const sheets = ['site.css', 'print.css'].map((name) => readFileSync(join(assetsFolder, name), 'utf8'))

/** The style sheets of the site. They stand in every page, so that the first text waits for no second request. */
export const siteStyles = transformSync(sheets.join('\n'), { loader: 'css', minify: true }).code.trim()
