// Builds the site into dist/.
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { buildSite } from '../site/build-site.ts'
import { siteFolder } from '../site/paths.ts'

await buildSite(siteFolder)
for (const name of (await readdir(siteFolder, { recursive: true })).toSorted()) {
  const { size } = await stat(join(siteFolder, name))
  console.log(`built ${name} (${(size / 1024).toFixed(1)} KB)`)
}
