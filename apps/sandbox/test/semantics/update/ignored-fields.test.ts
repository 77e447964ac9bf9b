import { contractDialect } from '@case-management/contract/questions'
import { expect, test } from 'vitest'
import type { TaskUpdate } from '../../../src/model.ts'
import { applyUpdate } from '../../../src/semantics/update/apply-update.ts'
import { ignoredFields } from '../../../src/semantics/update/effective-update.ts'
import { task } from '../../support/task.ts'

const managed: TaskUpdate = {
  lname: 'x',
  accountId: 'x',
  lid: 'x',
  iId: 'st-x',
  orgId: 'o-x',
  refId: 'x',
  createdBy: { name: 'x' },
  updatedBy: { name: 'x' },
  timestampValue: 1,
  isBreached: true,
  createdAt: '2030-01-01T00:00:00Z',
  updatedAt: '2030-01-01T00:00:00Z',
}

test('keys that only the server sets change nothing', () => {
  expect(applyUpdate(task(), managed, Date.parse('2031-01-01T00:00:00Z'))).toEqual(task())
})

test('they are named', () => {
  expect(ignoredFields({ name: 'New', ...managed }, contractDialect)).toEqual(Object.keys(managed))
  expect(ignoredFields({ name: 'New' }, contractDialect)).toEqual([])
})
