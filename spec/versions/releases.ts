import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Where the bundle of every released version lies, as `<version>.json`. */
export const releasesFolder = join(import.meta.dirname, '../releases')

/** A version of the contract whose bundle is kept. */
export interface Release {
  /** `info.version` of the bundle. */
  version: string
  /** Path of the bundle. */
  file: string
}

const byVersion = new Intl.Collator('en', { numeric: true })

/** The released versions in a folder, the oldest first. */
export function releasesIn(folder: string): Release[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []
  return names
    .map((name) => ({ version: name.slice(0, -'.json'.length), file: join(folder, name) }))
    .toSorted((one, other) => byVersion.compare(one.version, other.version))
}
