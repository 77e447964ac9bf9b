import { expect, it } from 'vitest'
import { indexed, otherWords, stemOf, termsOf } from '../../search/terms.ts'

it.each([
  ['dueDate', ['dueDate', 'due', 'Date']],
  ['X-Timezone-Offset', ['X', 'Timezone', 'Offset']],
  ['APIClient', ['APIClient', 'API', 'Client']],
  ['TASKS_URL', ['TASKS_URL', 'TASKS', 'URL']],
  ['_id', ['_id', 'id']],
  ['status 412, or none', ['status', '412', 'or', 'none']],
  ['', []],
])('the terms of "%s" are %j', (text, terms) => {
  expect(termsOf(text)).toEqual(terms)
})

it.each([
  ['Migrating', 'migrate'],
  ['filters', 'filtered'],
])('"%s" and "%s" have one stem', (one, other) => {
  expect(stemOf(one)).toBe(stemOf(other))
})

it('words of questions are not looked for', () => {
  const terms = termsOf('How do I clear the dueDate?').map(indexed)
  expect(terms).toEqual([undefined, undefined, 'i', 'clear', undefined, 'duedat', 'due', 'date'])
})

it('a short word stays whole', () => {
  expect(stemOf('ties')).toBe('ties')
})

it.each([
  ['integer, 1 to 1000', 'max maximum min minimum'],
  ['a list of at most 3 items', 'max maximum'],
  ['null clears it', 'remove unset delete'],
  ['unclear', ''],
])('"%s" is found by "%s" too', (text, words) => {
  expect(otherWords(text)).toBe(words)
})
