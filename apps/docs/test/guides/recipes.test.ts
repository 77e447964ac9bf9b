import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keptResults } from '../../site/generators/kept-results.ts'
import { guidesFolder } from '../../site/guides/guides.ts'

const guide = await readFile(join(guidesFolder, 'other-languages.md'), 'utf8')
const commands = Array.from(guide.matchAll(/`(openapi-generator generate [^`]+)`/g), ([, command]) => command)

test('every recipe of the guide is a command that was tried, and there is one for each language without a package', () => {
  const tried = keptResults().generators.filter(({ language }) =>
    ['C#', 'PHP', 'Kotlin', 'Rust'].includes(language),
  )
  expect(new Set(commands)).toEqual(new Set(tried.map(({ command }) => command)))
})
