import { readdir, readFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const folder = new URL('../promises/', import.meta.url)
const read = (name: string) => readFile(new URL(name, folder), 'utf8')
const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml'))
const valid = new Ajv2020({ allErrors: true, strict: true, strictRequired: false }).compile(
  JSON.parse(await read('promise.schema.json')),
)

test('there are ten promises', () => {
  expect(files).toHaveLength(10)
})

test.for(files)('%s is as its schema says, and named for its promise', async (name) => {
  const promise: unknown = parse(await read(name))
  valid(promise)
  expect(valid.errors ?? []).toEqual([])
  expect(promise).toMatchObject({ id: name.replace(/\.yaml$/, '') })
})

test.for([
  ['a key that is unknown', { because: 'so' }],
  ['a promise of two lines', { promise: 'One line.\nAnother.' }],
  ['an id that is no kebab-case', { id: 'No Kebab' }],
  ['a host beside cases', { cases: [] }],
])('%s is refused', ([, change]) => {
  const promise = {
    id: 'a-promise',
    promise: 'It is kept.',
    why: 'Whoever breaks it loses data.',
    host: 'sandbox',
    shown: 'A test does this and sees that.',
  }
  expect(valid(promise)).toBe(true)
  expect(valid({ ...promise, ...Object(change) })).toBe(false)
})
