import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { checksOf } from '../src/checks.ts'
import { faults } from './faults/index.ts'

const text = await readFile(new URL('faults/README.md', import.meta.url), 'utf8')
const names = Array.from(text.matchAll(/`([a-z0-9-]+(?:\/[^`\s]+)?)`/g), ([, name = '']) => name)

/** The name of a check with any operation. */
const anyOperation = (id: string) => id.replace(/\/(?:getTasks|updateTask)\//, '/…/')

it('every check that the tables of classes name is one of the suite', () => {
  const ids = new Set(
    (['properties', 'laws', 'access'] as const).flatMap(checksOf).map(({ id }) => anyOperation(id)),
  )
  const named = names.filter((name) => name.includes('/')).map(anyOperation)
  expect(named.length).toBeGreaterThan(80)
  expect(named.filter((name) => !ids.has(name))).toEqual([])
})

it('every fault that they name is in the folder', () => {
  const ids = new Set(faults.map(({ id }) => id))
  const rows = text.split('\n').filter((line) => line.startsWith('| '))
  const named = rows.flatMap((row) =>
    Array.from((row.split('|').at(-2) ?? '').matchAll(/`([^`]+)`/g), ([, name = '']) => name),
  )
  expect(named.length).toBeGreaterThan(60)
  expect(named.filter((name) => !ids.has(name))).toEqual([])
})
