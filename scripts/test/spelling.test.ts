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

test.for([
  ['a text', 'README.md', 'The sandbox anwsers.', 'anwsers'],
  ['a description', 'spec/schemas/Task.yaml', 'description: Wich task it is.', 'Wich'],
  ['a message', 'apps/mock/src/cli.ts', "throw new Error('The port is occupyed.')", 'occupyed'],
] as const)('a misspelt word in %s is named', ([, name, text, word]) => {
  expect(unknownWords(name, `${text}\n`)).toEqual([word])
})

test('names of the API and masked identifiers are known', () => {
  const text =
    'Kore.ai, `mytask` and `st-084d3c5e-376a-559f-9987-a012bb2bxxxx` of 6639f7bd58c97ffac03bxxxx.\n'
  expect(unknownWords('README.md', text)).toEqual([])
})
