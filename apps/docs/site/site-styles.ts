import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { assetsFolder } from './paths.ts'

/** The style sheet of the site. It stands in every page, so that the first text waits for no second request. */
export const siteStyles = transformSync(readFileSync(join(assetsFolder, 'site.css'), 'utf8'), {
  loader: 'css',
  minify: true,
}).code.trim()
