import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { compareFiles } from '../scripts/compare-files.ts'
import type { GeneratedFile } from '../scripts/emit/file.ts'

const generated: GeneratedFile[] = [
  { name: 'openapi.json', text: '{\n  "openapi": "3.1.1"\n}\n' },
  { name: 'types.ts', text: '// banner\nexport interface paths {}\n' },
]
const folders: string[] = []
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fresh-'))
  folders.push(folder)
  for (const { name, text } of generated) await writeFile(join(folder, name), text)
})
afterAll(() => Promise.all(folders.map((path) => rm(path, { recursive: true }))))

describe('the freshness check', () => {
  it('finds nothing when the folder holds exactly what would be generated', async () => {
    expect(await compareFiles(folder, generated)).toEqual([])
  })

  it('finds one altered byte, with the line it is on', async () => {
    const text = await readFile(join(folder, 'types.ts'), 'utf8')
    await writeFile(join(folder, 'types.ts'), text.replace('paths', 'pathz'))
    expect(await compareFiles(folder, generated)).toEqual(['changed: types.ts (line 2)'])
  })

  it('finds a line that was added at the end', async () => {
    await appendFile(join(folder, 'types.ts'), 'export {}\n')
    expect(await compareFiles(folder, generated)).toEqual(['changed: types.ts (line 3)'])
  })

  it('finds a file that is missing', async () => {
    await rm(join(folder, 'openapi.json'))
    expect(await compareFiles(folder, generated)).toEqual(['missing: openapi.json'])
  })

  it('finds a file that nothing generates', async () => {
    await writeFile(join(folder, 'old.ts'), '')
    expect(await compareFiles(folder, generated)).toEqual(['extra: old.ts'])
  })

  it('finds every file missing when there is no folder', async () => {
    expect(await compareFiles(join(folder, 'nowhere'), generated)).toHaveLength(2)
  })
})
