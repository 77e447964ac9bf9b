import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keptResults } from '../../site/generators/kept-results.ts'
import { guidesFolder } from '../../site/guides/guides.ts'

const guide = await readFile(join(guidesFolder, 'other-languages.md'), 'utf8')
const commands = Array.from(guide.matchAll(/`(openapi-generator generate [^`]+)`/g), ([, command]) => command)

test('every recipe of the guide is a command that was tried, and there is one for each language without a package', () => {
  for (const wanted of ['C#', 'PHP', 'Kotlin', 'Rust']) {
    const tried = keptResults().generators.filter(({ language }) => language === wanted)
    expect(tried.map(({ command }) => command).filter((command) => commands.includes(command))).toHaveLength(
      1,
    )
  }
  expect(commands).toHaveLength(4)
})

test('what a recipe loses by its trial, the guide says beside it', () => {
  for (const { language, command, results } of keptResults().generators) {
    if (!commands.includes(command)) continue
    const row = guide.split('\n').find((line) => line.includes(`\`${command}\``)) ?? ''
    const { pages, clear } = results.find(({ bundle }) => command.includes(bundle))?.calls ?? {}
    const said = [row.includes('named after custom fields are lost'), row.includes('never sends `null`')]
    expect([language, ...said]).toEqual([
      language,
      String(pages).includes('custom keys are lost'),
      String(clear).includes('null is not sent'),
    ])
  }
})
