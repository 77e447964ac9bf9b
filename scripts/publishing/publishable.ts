import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What a package says about itself, as far as publishing looks at it. */
export interface Manifest {
  name: string
  version: string
  private?: boolean
  bin?: Record<string, string>
  dependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  exports?: Record<string, string | Record<string, string>>
  engines?: Record<string, string>
}

/** A package of this workspace that other projects can install. */
export interface Publishable {
  manifest: Manifest
  /** Its folder from the root of the workspace. */
  folder: string
}

/** The root of the workspace. */
export const root = join(import.meta.dirname, '../..')

/** The packages that are published, each after those that it needs. */
export function publishable(): Publishable[] {
  const folders = globSync('{packages,apps}/*/package.json', { cwd: root }).toSorted().map(dirname)
  const found = new Map(
    folders
      .map((folder) => ({ folder, manifest: readManifest(join(root, folder)) }))
      .filter(({ manifest }) => manifest.private !== true)
      .map((one) => [one.manifest.name, one]),
  )
  const ordered = new Set<Publishable>()
  const visit = (one: Publishable) => {
    const { dependencies, peerDependencies } = one.manifest
    for (const name of Object.keys({ ...dependencies, ...peerDependencies })) {
      const needed = found.get(name)
      if (needed) visit(needed)
    }
    ordered.add(one)
  }
  for (const one of found.values()) visit(one)
  return [...ordered]
}

/** The `package.json` of a folder. */
export function readManifest(folder: string): Manifest {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return manifest
}
