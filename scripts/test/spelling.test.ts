import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** The words of a text that the dictionaries do not know, by the configuration of this workspace. */
function unknownWords(name: string, text: string): string[] {
  const { stdout, error } = spawnSync(
    join(root, 'node_modules/.bin/cspell'),
    [
      'lint',
      '--no-progress',
      '--no-summary',
      '--words-only',
      '--config',
      'cspell.json',
      `stdin://${join(root, name)}`,
    ],
    { cwd: root, encoding: 'utf8', input: text },
  )
  if (error) throw error
  return stdout.split('\n').filter(Boolean)
}

// The dictionaries are read anew for each text.
const timeout = 60_000

test('a misspelt word in a text, a description or a message is named', { timeout }, () => {
  expect(unknownWords('README.md', 'The sandbox anwsers.\n')).toEqual(['anwsers'])
  expect(unknownWords('spec/schemas/Task.yaml', 'description: Wich task it is.\n')).toEqual(['Wich'])
  expect(unknownWords('apps/mock/src/cli.ts', "throw new Error('The port is occupyed.')\n")).toEqual([
    'occupyed',
  ])
})

test('names of the API and masked identifiers are known', { timeout }, () => {
  const text =
    'Kore.ai, `mytask` and `st-084d3c5e-376a-559f-9987-a012bb2bxxxx` of 6639f7bd58c97ffac03bxxxx.\n'
  expect(unknownWords('README.md', text)).toEqual([])
})
