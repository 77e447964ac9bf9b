import { dialectWith } from '@case-management/contract/questions'
import { expect, test } from 'vitest'
import { findPriority, findStatus } from '../../../src/data/catalogue.ts'
import { applyUpdate } from '../../../src/semantics/update/apply-update.ts'
import { task } from '../../support/task.ts'

test.each(['In Progress', 'in-progress', 'IN_PROGRESS'])(
  'status %s is completed from the catalogue',
  (name) => {
    expect(applyUpdate(task(), { status: { name } }, 0).status).toEqual(findStatus('In Progress'))
  },
)

test('a status that comes back with only its name changed gets the category of the new name', () => {
  const before = task()
  const after = applyUpdate(
    before,
    { status: { statusCategory: 'open', lname: 'open', name: 'Resolved' } },
    0,
  )
  expect(after.status).toMatchObject({ name: 'Resolved', lname: 'resolved', statusCategory: 'resolved' })
})

test('a status that nobody knows is kept as it was sent, with its lname', () => {
  const after = applyUpdate(task(), { status: { name: 'Waiting For Parts', statusCategory: 'onhold' } }, 0)
  expect(after.status).toEqual({
    name: 'Waiting For Parts',
    lname: 'waiting for parts',
    statusCategory: 'onhold',
  })
})

test.each(['high', 'High'])('priority %s is completed from the catalogue', (name) => {
  expect(applyUpdate(task(), { priority: { name } }, 0).priority).toEqual(findPriority('High'))
})

test('a priority that nobody knows is kept as it was sent, with its lname', () => {
  const after = applyUpdate(task(), { priority: { name: 'Whenever', color: '#000' } }, 0)
  expect(after.priority).toEqual({ name: 'Whenever', lname: 'whenever', color: '#000' })
})

test('a name that is sent alone counts on a host that merges objects and goes by _id, as that of before was not sent', () => {
  const dialect = dialectWith({
    'status-named-by': { answer: 'id' },
    'update-of-objects': { answer: 'merged' },
  })
  const before = applyUpdate(task(), { status: { name: 'Open' }, priority: { name: 'Low' } }, 0)
  const after = applyUpdate(before, { status: { name: 'Resolved' }, priority: { name: 'High' } }, 1, dialect)
  expect(after).toMatchObject({ status: findStatus('Resolved'), priority: findPriority('High') })
})
