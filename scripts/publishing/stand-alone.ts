import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Manifest } from './publishable.ts'
import { workspaceScope } from './publisher.ts'
import { writeManifest, type Staged } from './stage.ts'

/** The packages that others of this workspace stand on. */
const shared = ['contract', 'serving'].map((name) => `${workspaceScope}/${name}`)

/** An import of such a package or of one of its entries, in JavaScript or in declarations. */
const imported =
  /(\bfrom\s*|\bimport\s*\(?\s*)(['"])(@case-management\/(?:contract|serving))((?:\/[\w.-]+)*)\2/g

/**
 * Puts copies of what they share into staged packages and lets them import those, so that no installer asks a registry
 * for a name that the project may not own there.
 */
export function standAlone(staged: readonly Staged[]): void {
  const sources = new Map(staged.map((one) => [one.manifest.name, one]))
  for (const one of staged) {
    const copied = shared.filter((name) => one.manifest.dependencies?.[name] !== undefined)
    for (const name of copied) {
      const from = join(sources.get(name)?.place ?? '', 'dist')
      cpSync(from, join(one.place, copyOf(name)), { recursive: true })
    }
    if (copied.length > 0) importCopies(one.place, sources)
    const own = Object.entries(one.manifest.dependencies ?? {}).filter(([name]) => !copied.includes(name))
    const theirs = copied.flatMap((name) =>
      Object.entries(sources.get(name)?.manifest.dependencies ?? {}).filter(([its]) => !shared.includes(its)),
    )
    writeManifest(one.place, { ...one.manifest, dependencies: Object.fromEntries([...theirs, ...own]) })
  }
}

/** Where an unpacked package keeps its copy of another. */
function copyOf(name: string): string {
  return `dist/${name.slice(workspaceScope.length + 1)}`
}

function importCopies(place: string, sources: ReadonlyMap<string, Staged>): void {
  for (const file of globSync('dist/**/*.{js,d.ts}', { cwd: place })) {
    const path = join(place, file)
    const text = readFileSync(path, 'utf8')
    const rewritten = text.replaceAll(
      imported,
      (_whole, before: string, quote: string, name: string, entry: string) => {
        const target = targetOf(sources.get(name)?.manifest, entry).replace(/^\.\/dist\//, '')
        const reference = relative(dirname(file), join(copyOf(name), target))
        return `${before}${quote}${reference.startsWith('.') ? reference : `./${reference}`}${quote}`
      },
    )
    if (rewritten !== text) writeFileSync(path, rewritten)
  }
}

/** The JavaScript file behind an entry of a package; TypeScript finds the declarations beside it. */
function targetOf(manifest: Manifest | undefined, entry: string): string {
  const target = manifest?.exports?.[`.${entry}`]
  const file = typeof target === 'string' ? target : target?.['default']
  if (file === undefined)
    throw new Error(`${manifest?.name} has no entry .${entry}, which a package imports.`)
  return file
}
