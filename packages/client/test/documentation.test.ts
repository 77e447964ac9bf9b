import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import document from '@case-management/contract/openapi.json' with { type: 'json' }
import { describe, expect, test } from 'vitest'
import budgets from '../.size-limit.js'
import manifest from '../package.json' with { type: 'json' }
import { priorityNames, statusNames } from '@case-management/client'
import { publicNames, type PublicName } from './helpers/public-names.ts'

const root = join(import.meta.dirname, '..')
const entries = Object.values(manifest.exports)
  .filter((entry) => typeof entry === 'object')
  .map((entry) => entry['@case-management/source'])
const names = publicNames(entries)

/** What a reader of the declarations would miss. */
function missing({ name, purpose, example, members }: PublicName): string[] {
  // A class of error takes these from its base, where they are documented.
  const inherited = /\.name$/
  return [
    ...(purpose === '' ? [`${name}: what it is for`] : []),
    ...(example.includes('```ts') ? [] : [`${name}: an example`]),
    ...members
      .filter((member) => member.purpose === '' && !(inherited.test(member.name) && name.endsWith('Error')))
      .map((member) => `${member.name}: what it is for`),
  ]
}

test('all that is public is looked at: classes, functions, constants, interfaces and other types', () => {
  const seen = names.map(({ name }) => name.replace(/^.*\//, ''))
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

test.for(names.map((name) => [name.name, name] as const))(
  '%s says what it is for, as each of its members does, and has an example',
  ([, name]) => {
    expect(missing(name)).toEqual([])
  },
)

describe('what says nothing is found', () => {
  const found = publicNames(['test/helpers/undocumented.ts']).map((name) => missing(name))
  test.for([
    'SilentType: what it is for',
    'SilentType: an example',
    'SilentClass: what it is for',
    'silentFunction: an example',
    'Options.silentOption: what it is for',
    'Options: an example',
  ])('%s', (finding) => {
    expect(found.flat()).toContain(`test/helpers/undocumented.ts ${finding}`)
  })
  test('and nothing but that', () => {
    expect(found.flat().join()).not.toMatch(/documented[A-Z]|Documented/)
  })
})

test.for([
  [statusNames, document.components.schemas.Status.description],
  [priorityNames, document.components.schemas.Priority.description],
] as const)('the known names %j are those that the contract tells', ([known, description]) => {
  expect([...description.matchAll(/`([^`]+)`/g)].map((match) => match[1])).toEqual([...known])
})

test('the README names the budgets that are kept', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const named = [...readme.matchAll(/\| ([\d.]+ kB) \|/g)].map((match) => match[1])
  expect(named).toEqual(budgets.map(({ limit }) => limit))
})
