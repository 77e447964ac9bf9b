import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import document from '@case-management/contract/openapi.json' with { type: 'json' }
import { agentFiles } from './agent-files.ts'
import { changelogFiles } from './changelog/changelog-files.ts'
import { buildConsole, consolePage } from './console-page.ts'
import { generatorsPage } from './generators/generators-page.ts'
import { guideFiles } from './guides/guide-files.ts'
import { operationFiles, staticReference } from './operation-pages.ts'
import { referenceHeader } from './navigation.ts'
import { page } from './page.ts'
import {
  assetsFolder,
  bundleFile,
  generatorsBundleFile,
  openapi30BundleFile,
  packageFolder,
} from './paths.ts'
import { pictureFiles } from './pictures/pictures.ts'
import { renderRedoc } from './redoc-page.ts'
import { localRedocScript } from './redoc-script.ts'
import { statusFiles } from './status/status-files.ts'
import { workflowPages } from './workflows/workflow-pages.ts'

/**
 * Builds the whole site into a folder, which is emptied before.
 * The result is static and needs no other host.
 */
export async function buildSite(folder: string): Promise<void> {
  const redoc = await renderRedoc('./redoc.js')
  const { title, summary } = document.info
  const index = page({
    title,
    description: summary,
    root: './',
    head: `${redoc.head}\n<script type="module" src="./print.js"></script>\n<noscript><style>#redoc, .above { display: none }</style></noscript>`,
    body: `${referenceHeader()}\n${redoc.body}\n<noscript>\n${staticReference()}\n</noscript>`,
  })

  await rm(folder, { recursive: true, force: true })
  for (const part of ['operations', 'guides', 'workflows', 'pictures'])
    await mkdir(join(folder, part), { recursive: true })
  await writeFile(join(folder, 'index.html'), index)
  const texts = [
    ...operationFiles(),
    ...guideFiles(),
    ...pictureFiles(),
    ...workflowPages(),
    ...statusFiles(),
    ...generatorsPage(),
    ...(await changelogFiles()),
    ...agentFiles(),
  ]
  for (const { path, text } of texts) await writeFile(join(folder, path), text)
  await writeFile(join(folder, 'console.html'), consolePage())
  await buildConsole(folder)
  await writeFile(join(folder, 'redoc.js'), await localRedocScript())
  await copyFile(bundleFile, join(folder, 'openapi.json'))
  await copyFile(generatorsBundleFile, join(folder, 'openapi.generators.json'))
  await copyFile(openapi30BundleFile, join(folder, 'openapi.3.0.json'))
  for (const name of ['icon.svg', 'accessibility.js', 'theme.js', 'print.js'])
    await copyFile(join(assetsFolder, name), join(folder, name))
  await copyFile(join(packageFolder, 'console/console.css'), join(folder, 'console.css'))
}
