import { examples } from '@case-management/contract/examples'
import { describe, expect, test } from 'vitest'
import type { Task, TaskUpdate } from '../../../src/model.ts'
import { applyUpdate } from '../../../src/semantics/update/apply-update.ts'
import { task } from '../../support/task.ts'

const later = Date.parse('2025-07-01T00:00:00.000Z')

describe('an update', () => {
  test('changes the keys it names and leaves the others as they are', () => {
    const before = task({ desc: 'old', language: 'en' })
    const after = applyUpdate(before, { desc: 'new' }, later)
    expect(after).toEqual({ ...before, desc: 'new', updatedAt: '2025-07-01T00:00:00.000Z' })
  })

  test('does not touch the record that it is given', () => {
    const before = task({ queues: [{ name: 'A' }], currAssignee: { name: 'Ann' } })
    const copy = structuredClone(before)
    applyUpdate(before, { assigneeType: 'unassigned', name: 'Other', tags: ['x'] }, later)
    expect(before).toEqual(copy)
  })

  test('with an empty object changes nothing, not even updatedAt', () => {
    const before = task()
    expect(applyUpdate(before, {}, later)).toEqual(before)
  })

  test('with the values that the record has changes nothing, so that sending it twice is the same as once', () => {
    const once = applyUpdate(task(), { name: 'Once', queues: [{ name: 'A' }] }, later)
    expect(applyUpdate(once, { name: 'Once', queues: [{ name: 'A' }] }, later + 5000)).toEqual(once)
  })

  test('moves updatedAt past its old value even when the clock stands still or goes back', () => {
    const once = applyUpdate(task(), { name: 'One' }, later)
    expect(applyUpdate(once, { name: 'Two' }, later).updatedAt).toBe('2025-07-01T00:00:00.001Z')
    expect(applyUpdate(once, { name: 'Two' }, later - 1000).updatedAt).toBe('2025-07-01T00:00:00.001Z')
  })

  test('of a record without updatedAt gives it one', () => {
    const { updatedAt: _updatedAt, ...before } = task()
    expect(applyUpdate(before, { name: 'New' }, later).updatedAt).toBe('2025-07-01T00:00:00.000Z')
  })

  test('moves updatedAt past createdAt where the record shows no earlier update, also on a clock before it', () => {
    const { updatedAt: _updatedAt, ...before } = task()
    const after = applyUpdate(before, { name: 'New' }, 0)
    expect(after.updatedAt).toBe('2025-06-04T10:18:00.726Z')
  })

  test('replaces lists and objects whole', () => {
    const before = task({ tags: ['a', 'b'], userInfo: { _id: 'u-1', name: 'Ann' } })
    const after = applyUpdate(before, { tags: ['c'], userInfo: { name: 'Ben' } }, later)
    expect(after.tags).toEqual(['c'])
    expect(after.userInfo).toEqual({ name: 'Ben' })
  })

  test('empties a list with []', () => {
    expect(applyUpdate(task({ tags: ['a'] }), { tags: [] }, later).tags).toEqual([])
  })

  test.each<[keyof Task & keyof TaskUpdate, TaskUpdate, Partial<Task>]>([
    ['desc', { desc: null }, { desc: 'text' }],
    ['language', { language: null }, { language: 'en' }],
    ['priority', { priority: null }, { priority: { name: 'High' } }],
    ['dueDate', { dueDate: null }, { dueDate: 1, ETA: '1970-01-01T00:00:00.001Z' }],
  ])('takes %s out of the record with null', (key, update, held) => {
    expect(applyUpdate(task(held), update, later)).not.toHaveProperty(key)
  })

  test('shows caseTmp as taskTmp, as no name of a template is known', () => {
    const after = applyUpdate(task(), { caseTmp: 'ttm-1' }, later)
    expect(after.taskTmp).toBe('ttm-1')
    expect(after).not.toHaveProperty('caseTmp')
  })

  test('does not let __proto__ of an open object reach any prototype', () => {
    const update: TaskUpdate = JSON.parse('{"attachments": [{"__proto__": {"polluted": true}}]}')
    const after = applyUpdate(task(), update, later)
    expect(JSON.stringify(after.attachments)).toBe('[{"__proto__":{"polluted":true}}]')
    expect({}).not.toHaveProperty('polluted')
  })
})

describe('the documented cases of updateTask', () => {
  const { requests, responses } = examples.updateTask
  const answers = responses['200']
  const start: Task = answers.rename

  // `clear` and `set-due-date` build on the record that `assign` leaves.
  test.each([
    ['rename', { ...start, name: 'Old', lname: 'old' }],
    ['assign', start],
    ['set-due-date', answers.assign],
    ['clear', answers['set-due-date']],
    ['assign-queue', start],
  ] as const)('%s gives the documented record', (name, before) => {
    const update: TaskUpdate = JSON.parse(JSON.stringify(requests[name]))
    const { updatedAt: _documented, ...documented } = answers[name]
    const { updatedAt: _updated, currQueue: _currQueue, ...updated } = applyUpdate(before, update, later)
    expect(updated).toEqual(documented)
  })
})
