import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The files of a module that import it or show how to. */
const named = /\.(go|md|mod)$/

/** The path of the module in a folder, which its `go.mod` says. */
export function modulePath(folder: string): string {
  const path = /^module (\S+)$/m.exec(readFileSync(join(folder, 'go.mod'), 'utf8'))?.[1]
  if (path === undefined) throw new Error(`${join(folder, 'go.mod')} names no module.`)
  return path
}

/** Gives a module another path: in its `go.mod`, and wherever its files import it. The package keeps its name. */
export function setModulePath(folder: string, path: string): void {
  const before = modulePath(folder)
  for (const name of readdirSync(folder).filter((file) => named.test(file))) {
    const file = join(folder, name)
    const text = readFileSync(file, 'utf8')
    const changed = text
      .replaceAll(`"${before}"`, `"${path}"`)
      .replace(new RegExp(`^module ${before}$`, 'm'), `module ${path}`)
    if (changed !== text) writeFileSync(file, changed)
  }
}
