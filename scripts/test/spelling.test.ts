import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'spelling-'))
afterAll(() => rmSync(folder, { recursive: true }))

const misspelt = [
  ['a text', 'README.md', 'The sandbox anwsers.', 'anwsers'],
  ['a description', 'spec/schemas/Task.yaml', 'description: Wich task it is.', 'Wich'],
  ['a message', 'apps/mock/src/cli.ts', "throw new Error('The port is occupyed.')", 'occupyed'],
] as const

const known = [
  'CHANGELOG.md',
  'Kore.ai, `mytask` and `st-084d3c5e-376a-559f-9987-a012bb2bxxxx` of 6639f7bd58c97ffac03bxxxx.',
] as const

/** What is told of all texts. It takes seconds until the dictionaries are loaded, so they are read together. */
let told: string[]

beforeAll(() => {
  for (const name of ['cspell.json', 'cspell-words.txt']) copyFileSync(join(root, name), join(folder, name))
  const texts = [...misspelt.map(([, name, text]) => [name, text] as const), known]
  for (const [name, text] of texts) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), `${text}\n`)
  }
  const { stdout, error } = spawnSync(
    join(root, 'node_modules/.bin/cspell'),
    ['lint', '--no-progress', '--no-summary', '--no-color', '--no-gitignore'],
    { cwd: folder, encoding: 'utf8' },
  )
  if (error) throw error
  told = stdout.split('\n').filter(Boolean)
})

test.for(misspelt)('a misspelt word in %s is named', ([, name, , word]) => {
  expect(told.filter((line) => line.startsWith(`${name}:`))).toEqual([
    expect.stringContaining(`Unknown word (${word})`),
  ])
})

test('names of the API and masked identifiers are known', () => {
  expect(told.filter((line) => line.startsWith(known[0]))).toEqual([])
  expect(told).toHaveLength(misspelt.length)
})
