import { join } from 'node:path'
import { build } from 'esbuild'
import { packageFolder } from '../paths.ts'

/** Bundles the script of the search into the folder of the site. No page loads it before the search is opened. */
export async function buildSearch(folder: string): Promise<void> {
  await build({
    entryPoints: { search: join(packageFolder, 'search/main.ts') },
    outdir: folder,
    bundle: true,
    format: 'esm',
    target: 'es2023',
    minify: true,
    logLevel: 'warning',
  })
}
