import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import document from '@case-management/contract/openapi.json' with { type: 'json' }
import { expect, test } from 'vitest'
import budgets from '../.size-limit.js'
import * as core from '@case-management/client'
import { priorityNames, statusNames } from '@case-management/client'
import * as log from '@case-management/client/log'
import * as otel from '@case-management/client/otel'
import * as sign from '@case-management/client/sign'
import * as validate from '@case-management/client/validate'

const root = join(import.meta.dirname, '..')

/** Every declaration that a file exports, with the comment before it. */
const declarations = globSync('src/**/*.ts', { cwd: root }).flatMap((file) => {
  const text = readFileSync(join(root, file), 'utf8')
  const pattern =
    /(?:(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\n)?export (?:async )?(?:class|const|function\*?|interface|type) (\w+)/g
  return [...text.matchAll(pattern)].map(([, comment = '', name = '']) => ({ file, name, comment }))
})
const publicValues = [core, log, otel, sign, validate].flatMap((entry) => Object.keys(entry))

test('every exported declaration says what it is for', () => {
  const silent = declarations
    .filter(({ comment }) => comment === '')
    .map(({ file, name }) => `${file} ${name}`)
  // Overloads carry the comment on the first of them.
  expect(silent.filter((entry) => !entry.endsWith(' isTasksError'))).toEqual([])
  expect(declarations.length).toBeGreaterThan(60)
})

test.for(publicValues)('%s is documented with an example', (name) => {
  const comments = declarations
    .filter((declaration) => declaration.name === name)
    .map(({ comment }) => comment)
  expect(comments.join('\n')).toContain('@example')
})

test.for([
  [statusNames, document.components.schemas.Status.description],
  [priorityNames, document.components.schemas.Priority.description],
] as const)('the known names %j are those that the contract tells', ([names, description]) => {
  expect([...description.matchAll(/`([^`]+)`/g)].map((match) => match[1])).toEqual([...names])
})

test('the README names the budgets that are kept', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const named = [...readme.matchAll(/\| ([\d.]+ kB) \|/g)].map((match) => match[1])
  expect(named).toEqual(budgets.map(({ limit }) => limit))
})
