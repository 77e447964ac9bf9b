import { expect, test } from 'vitest'
import { applyUpdate } from '../../../src/semantics/update/apply-update.ts'
import { task } from '../../support/task.ts'

test('lname follows name', () => {
  const after = applyUpdate(task(), { name: 'Überfällig: ÄRGER' }, 0)
  expect(after).toMatchObject({ name: 'Überfällig: ÄRGER', lname: 'überfällig: ärger' })
})

test('lname of the caller is ignored', () => {
  expect(applyUpdate(task(), { name: 'New', lname: 'something else' }, 0).lname).toBe('new')
  expect(applyUpdate(task(), { lname: 'something else' }, 0)).toEqual(task())
})
