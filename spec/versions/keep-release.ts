import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withBundle } from './bundle.ts'
import type { Release } from './releases.ts'

/**
 * Bundles the spec, and keeps the bundle as a release, on one line to keep it small.
 *
 * @param entry - path of `openapi.yaml`.
 * @throws an error of one line when this version was released before, or the spec cannot be bundled.
 */
export async function keepRelease(entry: string, folder: string): Promise<Release> {
  return await withBundle(entry, async (_, bundle) => {
    const { version } = bundle.info
    const file = join(folder, `${version}.json`)
    if (existsSync(file))
      throw new Error(`Version ${version} was released before: raise info.version, never change a release.`)
    await mkdir(folder, { recursive: true })
    await writeFile(file, `${JSON.stringify(bundle)}\n`)
    return { version, file }
  })
}
