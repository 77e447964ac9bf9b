import { describe, expect, test } from 'vitest'
import type { Task, TaskUpdate } from '../../../src/model.ts'
import { applyUpdate } from '../../../src/semantics/update/apply-update.ts'
import { task } from '../../support/task.ts'

const ann = { agentId: 'u-1', aId: 'a-1', name: 'Ann' }
const queue = { _id: 'qu-1', name: 'Support' }

describe('assigneeType when it is not sent', () => {
  test.each<[string, Task, TaskUpdate, string]>([
    ['an assignee makes it agent', task(), { currAssignee: ann }, 'agent'],
    ['a queue makes it queues', task(), { queues: [queue] }, 'queues'],
    ['a queue counts before an assignee', task(), { queues: [queue], currAssignee: ann }, 'queues'],
    [
      'a new queue counts before the assignee there is',
      task({ currAssignee: ann }),
      { queues: [queue] },
      'queues',
    ],
    [
      'an assignee counts before the queues there are',
      task({ queues: [queue] }),
      { currAssignee: ann },
      'agent',
    ],
    [
      'clearing the assignee leaves the queue',
      task({ currAssignee: ann, queues: [queue] }),
      { currAssignee: null },
      'queues',
    ],
    [
      'an empty assignee clears it too',
      task({ currAssignee: ann, assigneeType: 'agent' }),
      { currAssignee: {} },
      'unassigned',
    ],
    [
      'emptying the queues leaves the assignee',
      task({ currAssignee: ann, queues: [queue] }),
      { queues: [] },
      'agent',
    ],
    [
      'clearing what is left makes it unassigned',
      task({ currAssignee: ann }),
      { currAssignee: null },
      'unassigned',
    ],
  ])('%s', (_what, before, update, expected) => {
    expect(applyUpdate(before, update, 0).assigneeType).toBe(expected)
  })

  test('it stays when neither assignee nor queues are sent', () => {
    expect(applyUpdate(task({ assigneeType: 'odd' }), { name: 'New' }, 0).assigneeType).toBe('odd')
  })
})

describe('assigneeType when it is sent', () => {
  test('is stored as it is', () => {
    expect(applyUpdate(task(), { assigneeType: 'agent', queues: [queue] }, 0).assigneeType).toBe('agent')
  })

  test('unassigned empties assignee and queues', () => {
    const before = task({ currAssignee: ann, queues: [queue], currQueue: queue, assigneeType: 'queues' })
    const after = applyUpdate(before, { assigneeType: 'unassigned' }, 0)
    expect(after).toMatchObject({ assigneeType: 'unassigned', currAssignee: {}, queues: [] })
    expect(after).not.toHaveProperty('currQueue')
  })

  test('unassigned leaves nobody, even beside an assignee in the same body', () => {
    const after = applyUpdate(task({ queues: [queue] }), { assigneeType: 'unassigned', currAssignee: ann }, 0)
    expect(after).toMatchObject({ assigneeType: 'unassigned', currAssignee: {}, queues: [] })
  })

  test('unassigned leaves the queues that the same body sends', () => {
    const after = applyUpdate(task(), { assigneeType: 'unassigned', queues: [queue] }, 0)
    expect(after).toMatchObject({ assigneeType: 'unassigned', currAssignee: {}, queues: [queue] })
  })
})

describe('currQueue', () => {
  test('is the active queue, or the first', () => {
    const other = { _id: 'qu-2', name: 'Billing', status: 'ACTIVE' }
    expect(applyUpdate(task(), { queues: [queue, other] }, 0).currQueue).toEqual({
      _id: 'qu-2',
      name: 'Billing',
    })
    expect(applyUpdate(task(), { queues: [{ name: 'Support' }] }, 0).currQueue).toEqual({ name: 'Support' })
  })

  test('goes away with the last queue', () => {
    expect(applyUpdate(task({ queues: [queue], currQueue: queue }), { queues: [] }, 0)).not.toHaveProperty(
      'currQueue',
    )
  })
})

test('currAssignee is replaced whole', () => {
  expect(
    applyUpdate(task({ currAssignee: ann }), { currAssignee: { agentId: 'u-2' } }, 0).currAssignee,
  ).toEqual({
    agentId: 'u-2',
  })
})
