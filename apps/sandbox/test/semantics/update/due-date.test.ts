import { expect, test } from 'vitest'
import { applyUpdate } from '../../../src/semantics/update/apply-update.ts'
import { task } from '../../support/task.ts'

const due = { dueDate: 1_749_213_000_000, ETA: '2025-06-06T12:30:00.000Z' }

test('ETA follows dueDate', () => {
  expect(applyUpdate(task(), { dueDate: due.dueDate }, 0)).toMatchObject(due)
})

test('dueDate follows ETA, which is written out to the millisecond', () => {
  expect(applyUpdate(task(), { ETA: '2025-06-06T12:30:00Z' }, 0)).toMatchObject(due)
})

test('dueDate wins when both are sent', () => {
  expect(applyUpdate(task(), { dueDate: due.dueDate, ETA: '2030-01-01T00:00:00Z' }, 0)).toMatchObject(due)
  expect(applyUpdate(task(due), { dueDate: null, ETA: due.ETA }, 0)).not.toHaveProperty('dueDate')
})

test.each([{ dueDate: null }, { ETA: null }, { ETA: '' }] as const)('%o clears both forms', (update) => {
  const after = applyUpdate(task(due), update, 0)
  expect(after.ETA).toBe('')
  expect(after).not.toHaveProperty('dueDate')
})

test('the first and the last moment that the contract allows are kept', () => {
  expect(applyUpdate(task(), { dueDate: 0 }, 0).ETA).toBe('1970-01-01T00:00:00.000Z')
  expect(applyUpdate(task(), { dueDate: 253_402_300_799_999 }, 0).ETA).toBe('9999-12-31T23:59:59.999Z')
})
