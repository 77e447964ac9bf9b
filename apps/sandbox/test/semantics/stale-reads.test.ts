import { dialectWith } from '@case-management/contract/questions'
import { expect, test } from 'vitest'
import { StaleReads } from '../../src/semantics/stale-reads.ts'
import { task } from '../support/task.ts'

const scope = { accountId: 'a', streamId: 'st-1' }
const [before, between, after] = [task({ name: 'a' }), task({ name: 'b' }), task({ name: 'c' })]

test('a search shows the record as it was until the lag is over', () => {
  const stale = new StaleReads(dialectWith({ 'read-after-write': { answer: 'within', value: 100 } }))
  stale.note(scope, before, 1000)
  expect(stale.shown(scope, after, 1099)).toBe(before)
  expect(stale.shown(scope, after, 1100)).toBe(after)
})

test('a second update does not put the end of the lag off', () => {
  const stale = new StaleReads(dialectWith({ 'read-after-write': { answer: 'within', value: 100 } }))
  stale.note(scope, before, 1000)
  stale.note(scope, between, 1050)
  expect(stale.shown(scope, after, 1099)).toBe(before)
  expect(stale.shown(scope, after, 1100)).toBe(after)
})

test('tasks of other streams are not touched', () => {
  const stale = new StaleReads(dialectWith({ 'read-after-write': { answer: 'within', value: 100 } }))
  stale.note(scope, before, 1000)
  expect(stale.shown({ ...scope, streamId: 'st-2' }, after, 1001)).toBe(after)
})
