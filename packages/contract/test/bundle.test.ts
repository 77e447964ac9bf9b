import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { bundle, BundleError } from '../scripts/bundle.ts'
import { specEntry } from '../scripts/paths.ts'

const folders: string[] = []
afterEach(() => Promise.all(folders.splice(0).map((path) => rm(path, { recursive: true }))))

async function copyOfSpec(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'spec-'))
  folders.push(folder)
  await cp(dirname(specEntry), join(folder, 'spec'), {
    recursive: true,
    filter: (source) => !source.includes('node_modules'),
  })
  return join(folder, 'spec', 'openapi.yaml')
}

it('a bundle has local references only', async () => {
  const text = JSON.stringify(await bundle(specEntry))
  const references = [...text.matchAll(/"\$ref":"([^"]*)"/g)].map((match) => match[1])
  expect(references.length).toBeGreaterThan(0)
  expect(references.filter((reference) => !reference?.startsWith('#/components/'))).toEqual([])
})

it('a broken reference is refused in one line that names the file and the missing target', async () => {
  const entry = await copyOfSpec()
  const file = join(dirname(entry), 'operations', 'get-tasks.yaml')
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace('schemas/TaskFilter.yaml', 'schemas/NoSuchFilter.yaml'))
  const error = await bundle(entry).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(BundleError)
  const message = error instanceof Error ? error.message : ''
  expect(message).toContain('NoSuchFilter.yaml')
  expect(message).toContain('get-tasks.yaml')
  expect(message.split('\n')).toHaveLength(1)
})
