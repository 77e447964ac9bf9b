import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { GeneratedFile } from './emit/file.ts'

/**
 * Compares a folder with what would be generated now.
 *
 * @returns one line for each file that is changed, missing or extra; empty when the folder is fresh.
 */
export async function compareFiles(folder: string, expected: GeneratedFile[]): Promise<string[]> {
  const differences: string[] = []
  for (const { name, text } of expected) {
    const actual = await readFile(join(folder, name), 'utf8').catch(() => undefined)
    if (actual === undefined) differences.push(`missing: ${name}`)
    else if (actual !== text) differences.push(`changed: ${name} (line ${firstDifference(actual, text)})`)
  }
  const names = new Set(expected.map(({ name }) => name))
  for (const name of await readdir(folder, { recursive: true }).catch(() => [])) {
    if (!names.has(name)) differences.push(`extra: ${name}`)
  }
  return differences
}

/** The first line that differs; the banner, which differs whenever anything does, only when nothing else does. */
function firstDifference(actual: string, expected: string): number {
  const other = expected.split('\n')
  const lines = actual.split('\n')
  const later = lines.findIndex((line, number) => number > 0 && line !== other[number])
  const index = later === -1 && lines.length === other.length ? 0 : later
  return index === -1 ? other.length : index + 1
}
