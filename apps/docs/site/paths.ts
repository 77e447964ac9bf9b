import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of this package. */
export const packageFolder = join(import.meta.dirname, '..')

/** The folder that the site is built into. */
export const siteFolder = join(packageFolder, 'dist')

/** Files that are part of the site as they are, and templates. */
export const assetsFolder = join(import.meta.dirname, 'assets')

/** The social card as it was drawn last, and the PNG of that drawing. */
export const cardDrawing = join(assetsFolder, 'card.svg')
export const cardFile = join(assetsFolder, 'card.png')

/** The font of the site. */
export const fontFile = fileURLToPath(
  import.meta.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'),
)

/** The bundle of the contract. */
export const bundleFile = fileURLToPath(import.meta.resolve('@case-management/contract/openapi.json'))

/** The same contract for generators that know less of JSON Schema. */
export const generatorsBundleFile = fileURLToPath(
  import.meta.resolve('@case-management/contract/openapi.generators.json'),
)

/** The same contract as OpenAPI 3.0.3. */
export const openapi30BundleFile = fileURLToPath(
  import.meta.resolve('@case-management/contract/openapi.3.0.json'),
)

const redoclyFolder = dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json'))

/** The command line of Redocly. */
export const redoclyCommand = join(redoclyFolder, 'bin/cli.js')

/** The script of Redoc that Redocly would load from its CDN. */
export const redocScript = join(redoclyFolder, 'lib/chunks/redoc.standalone.js')
