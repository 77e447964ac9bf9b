import { readFile } from 'node:fs/promises'
import { stringify } from 'yaml'
import { contract } from '@case-management/contract'
import { page } from '../page.ts'
import { renderRedoc } from '../redoc-page.ts'
import { document, type OpenApi } from '../reference/openapi.ts'
import { readablePages } from '../reference/readable-pages.ts'
import { referenceContents } from '../reference/reference-contents.ts'
import { shownBundle } from '../shown-bundle.ts'
import type { SiteFile } from '../site-file.ts'
import { earlierReleases, releasePath, releaseTitle } from './earlier-releases.ts'

/** For each earlier release the reference as it was, with its bundle beside it, where Redoc looks for it. */
export async function releaseFiles(): Promise<SiteFile[]> {
  const files: SiteFile[] = []
  for (const { version, file } of earlierReleases) {
    const text = await readFile(file, 'utf8')
    const bundle: OpenApi = JSON.parse(text)
    const folder = `releases/${version}`
    files.push(
      { path: `${folder}/index.html`, text: await releasePage(version, bundle) },
      { path: `${folder}/openapi.json`, text },
      { path: `${folder}/openapi.yaml`, text: stringify(bundle) },
    )
  }
  return files
}

async function releasePage(version: string, bundle: OpenApi): Promise<string> {
  const title = releaseTitle(version)
  const { version: _, ...info } = bundle.info
  const redoc = await renderRedoc(shownBundle({ ...bundle, info: { ...info, title } }), '../../redoc.js')
  return page({
    path: releasePath(version),
    title,
    version,
    description: `The reference of version ${version} of the ${document.info.title}, kept beside the newest.`,
    layout: 'reference',
    contents: referenceContents(bundle),
    head: `${redoc.head}\n<script type="module" src="../../reference.js"></script>\n<script type="module" src="../../print.js"></script>`,
    forms: [
      { label: 'YAML', href: 'openapi.yaml' },
      { label: 'JSON', href: 'openapi.json' },
    ],
    main: `<p class="notice">This is version ${version} of the contract. The newest is <a href="../../reference.html">${contract.version}</a>; the <a href="../../changelog.html">changelog</a> tells what changed.</p>
${redoc.body}
<noscript>
<div class="text">
<h1>${title}</h1>
<p>This page needs JavaScript, which is off. What it shows is <a href="openapi.yaml">an OpenAPI document</a>. Pages that need none tell of the newest version, ${contract.version}:</p>
${readablePages('../../')}
</div>
</noscript>`,
  })
}
