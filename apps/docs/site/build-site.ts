import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { transform } from 'esbuild'
import { agentFiles } from './agent-files.ts'
import { changelogFiles } from './changelog/changelog-files.ts'
import { buildConsole } from './console-bundle.ts'
import { consolePage } from './console-page.ts'
import { conventionsPage } from './conventions-page.ts'
import { forAgentsPage } from './for-agents-page.ts'
import { frontPage } from './front/front-page.ts'
import { generatorsPage } from './generators/generators-page.ts'
import { guideFiles } from './guides/guide-files.ts'
import { hostHeaders } from './host-headers.ts'
import { operationFiles } from './operation/operation-pages.ts'
import { notFoundPage } from './not-found-page.ts'
import {
  assetsFolder,
  bundleFile,
  cardFile,
  fontFile,
  generatorsBundleFile,
  openapi30BundleFile,
  packageFolder,
} from './paths.ts'
import { pictureFiles } from './pictures/pictures.ts'
import { localRedocScript } from './redoc-script.ts'
import { referencePage } from './reference-page.ts'
import { cardPath, withAddresses } from './published/with-addresses.ts'
import { releaseFiles } from './releases/release-files.ts'
import { buildSearch } from './search/build-search.ts'
import { searchIndex } from './search/search-index.ts'
import { statusFiles } from './status/status-files.ts'
import { workflowPages } from './workflows/workflow-pages.ts'

/**
 * Builds the whole site into a folder, which is emptied before.
 * The result is static and needs no other host.
 *
 * @param baseUrl - the address that the site will have, where it is known.
 */
export async function buildSite(folder: string, baseUrl?: URL): Promise<void> {
  const files = [
    ...frontPage(),
    ...operationFiles(),
    ...conventionsPage(),
    ...guideFiles(),
    ...pictureFiles(),
    ...workflowPages(),
    ...statusFiles(),
    ...generatorsPage(),
    ...(await changelogFiles()),
    ...forAgentsPage(),
    ...agentFiles(),
    { path: 'console.html', text: consolePage() },
    { path: 'reference.html', text: await referencePage() },
    { path: 'redoc.js', text: await localRedocScript() },
    ...(await releaseFiles()),
    notFoundPage(baseUrl?.pathname),
  ]
  const texts = [...files, searchIndex(files)]
  await rm(folder, { recursive: true, force: true })
  for (const { path, text } of baseUrl ? withAddresses(texts, baseUrl) : texts) {
    await mkdir(join(folder, dirname(path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  await buildConsole(folder)
  await buildSearch(folder)
  await copyFile(bundleFile, join(folder, 'openapi.json'))
  await copyFile(generatorsBundleFile, join(folder, 'openapi.generators.json'))
  await copyFile(openapi30BundleFile, join(folder, 'openapi.3.0.json'))
  await copyFile(fontFile, join(folder, 'inter.woff2'))
  await copyFile(join(assetsFolder, 'icon.svg'), join(folder, 'icon.svg'))
  await copyFile(cardFile, join(folder, cardPath))
  for (const name of ['accessibility.js', 'shell.js', 'reference.js', 'print.js'])
    await writeFile(join(folder, name), await minified(join(assetsFolder, name)))
  await copyFile(join(packageFolder, 'console/console.css'), join(folder, 'console.css'))
  await writeFile(join(folder, '_headers'), hostHeaders(await readdir(folder)))
}

/** A module without what only its authors need. */
async function minified(file: string): Promise<string> {
  const { code } = await transform(await readFile(file, 'utf8'), { format: 'esm', minify: true })
  return code
}
