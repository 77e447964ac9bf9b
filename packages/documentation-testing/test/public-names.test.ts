import { join } from 'node:path'
import { expect, it } from 'vitest'
import { missingIn, publicNames } from '../src/index.ts'

const root = join(import.meta.dirname, '..')
const names = publicNames(root, ['test/fixture/undocumented.ts'])

it('finds all that is exported: types, classes, functions and interfaces', () => {
  expect(names.map(({ name }) => name)).toEqual([
    'SilentType',
    'SilentClass',
    'silentFunction',
    'Options',
    'Documented',
  ])
})

it('finds what says nothing, and nothing else', () => {
  expect(names.flatMap(missingIn)).toEqual([
    'SilentType: what it is for',
    'SilentType: an example',
    'SilentClass: what it is for',
    'SilentClass: an example',
    'silentFunction: an example',
    'Options: an example',
    'Options.silentOption: what it is for',
  ])
})

it('refuses a file that is no module, and a folder without a project, by name', () => {
  expect(() => publicNames(root, ['src/no.ts'])).toThrow('src/no.ts is no module.')
  expect(() => publicNames(join(root, 'src'))).toThrow(/^The compiler found no project in .*src\.$/)
})
