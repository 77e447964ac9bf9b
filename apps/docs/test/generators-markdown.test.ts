import { expect, test } from 'vitest'
import { generatorsMarkdown } from '../site/generators/generators-markdown.ts'
import { keptResults } from '../site/generators/kept-results.ts'

const calls = {
  filter: true,
  pages: 'Error: `custom` | lost',
  rename: null,
  clear: true,
  errors: true,
} as const

test('a result shows what works, what was not tried, and what does not work with its words', () => {
  const result = { bundle: 'openapi.json', generates: true, compiles: null, calls } as const
  const markdown = generatorsMarkdown({
    contract: '1.1.0',
    generators: [
      {
        title: 'maker 1',
        language: 'Any',
        command: 'make',
        untried: ['it is not compiled, because cobol is not installed here'],
        results: [result],
      },
      {
        title: 'other 2',
        language: 'Any',
        command: 'do',
        leftOut: 'cobol is not installed here',
        results: [],
      },
    ],
  })
  expect(markdown).toContain(
    '| maker 1 | Any | as it is | yes | not tried | yes | **no** | not tried | yes | yes |',
  )
  expect(markdown).toContain(String.raw`| maker 1 | as it is | pages | ${'`'}Error: 'custom' \| lost${'`'} |`)
  expect(markdown).toContain('- maker 1: it is not compiled, because cobol is not installed here.')
  expect(markdown).toContain('- other 2: cobol is not installed here.')
})

test('the page tells of every generator that is kept', () => {
  const kept = keptResults()
  const markdown = generatorsMarkdown(kept)
  for (const { title } of kept.generators) expect(markdown).toContain(title)
})
