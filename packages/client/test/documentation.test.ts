import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { missingIn, publicNames } from '@case-management/documentation-testing'
import { expect, test } from 'vitest'
import budgets from '../.size-limit.js'
import manifest from '../package.json' with { type: 'json' }

const root = join(import.meta.dirname, '..')
const entries = Object.values(manifest.exports)
  .filter((entry) => typeof entry === 'object')
  .map((entry) => entry['@case-management/source'])
const names = publicNames(root, entries)

test('all that is public is looked at: classes, functions, constants, interfaces and other types', () => {
  const seen = names.map(({ file, name }) => `${basename(file)} ${name}`)
  expect(seen).toEqual(
    expect.arrayContaining([
      'index.ts createTasksClient',
      'index.ts RateLimitError',
      'index.ts statusNames',
      'index.ts TaskUpdate',
      'index.ts StatusName',
      'index.ts TokenSource',
      'sign.ts Credentials',
      'validate.ts ValidationMode',
      'log.ts Logger',
      'otel.ts TracingOptions',
    ]),
  )
  expect(names.flatMap(({ members }) => members).length).toBeGreaterThan(80)
})

test.for(names.map((name) => [`${name.file} ${name.name}`, name] as const))(
  '%s says what it is for, as each of its members does, and has an example',
  ([, name]) => {
    expect(missingIn(name)).toEqual([])
  },
)

test('the README links to pages that are in the package', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const linked = [...readme.matchAll(/\]\((?!https:)([^)]+)\)/g)].flatMap((match) => match[1] ?? [])
  expect(linked.length).toBeGreaterThan(1)
  for (const page of linked) {
    expect(readFileSync(join(root, page), 'utf8')).not.toBe('')
    expect(manifest.files).toContain(page.split('/')[0])
  }
})

test('the README names the budgets that are kept', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const named = [...readme.matchAll(/\| ([\d.]+ kB) \|/g)].map((match) => match[1])
  expect(named).toEqual(budgets.map(({ limit }) => limit))
})
