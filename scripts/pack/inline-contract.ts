import { readFileSync, writeFileSync, globSync, cpSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** What a package says about itself, as far as packing looks at it. */
interface Manifest {
  dependencies?: Record<string, string>
  exports?: Record<string, string | { types?: string; default?: string }>
}

/** The package that every other one of this workspace stands on. */
export const contractName = '@case-management/contract'

/** Where an unpacked package keeps its copy of the contract. */
const copy = 'dist/contract'

/** An import of the contract or of one of its entries, in JavaScript or in declarations. */
const imported = /(\bfrom\s*|\bimport\s*\(?\s*)(['"])@case-management\/contract((?:\/[\w.-]+)*)\2/g

/**
 * Puts the contract into an unpacked package and lets it import that copy, so that no installer asks a registry
 * for a name that the project may not own there.
 *
 * @param folder - an unpacked package that depends on the contract.
 * @param contract - the unpacked contract.
 */
export function inlineContract(folder: string, contract: string): void {
  const manifest = readManifest(folder)
  if (manifest.dependencies?.[contractName] === undefined) return
  const { [contractName]: _, ...dependencies } = manifest.dependencies
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ ...manifest, dependencies }, null, 2)}\n`)

  const { exports = {} } = readManifest(contract)
  const files = globSync('dist/**/*.{js,d.ts}', { cwd: folder })
  cpSync(join(contract, 'dist'), join(folder, copy), { recursive: true })
  for (const file of files) {
    const path = join(folder, file)
    const text = readFileSync(path, 'utf8')
    const rewritten = text.replaceAll(imported, (_whole, before: string, quote: string, entry: string) => {
      const target = targetOf(exports, entry)
      const reference = relative(dirname(file), join(copy, target.replace(/^\.\/dist\//, '')))
      return `${before}${quote}${reference.startsWith('.') ? reference : `./${reference}`}${quote}`
    })
    if (rewritten !== text) writeFileSync(path, rewritten)
  }
}

/** The JavaScript file behind an entry of the contract; TypeScript finds the declarations beside it. */
function targetOf(exports: NonNullable<Manifest['exports']>, entry: string): string {
  const target = exports[`.${entry}`]
  const file = typeof target === 'string' ? target : (target?.default ?? '')
  if (file === '') throw new Error(`The contract has no entry .${entry}, which a package imports.`)
  return file
}

function readManifest(folder: string): Manifest {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return manifest
}
