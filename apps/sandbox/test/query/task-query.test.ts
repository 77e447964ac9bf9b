import openapi from '@case-management/contract/openapi.json' with { type: 'json' }
import { describe, expect, test } from 'vitest'
import type { TaskFilter } from '../../src/model.ts'
import { toTaskQuery } from '../../src/query/task-query.ts'

const noon = Date.parse('2025-05-27T12:00:00.000Z')
const context = { now: noon, timezoneOffset: 0, subject: 'u-1' }
const query = (filter: TaskFilter) => toTaskQuery(filter, context)
const page = { sort: { field: 'createdAt', direction: 'desc' }, skip: 0, limit: 50 }

describe('a search without a filter', () => {
  test.each<[string, TaskFilter]>([
    ['nothing', {}],
    ['false', { unresolved: false, unassigned: false, mytask: false, mycase: false }],
    ['an empty text', { searchText: '' }],
    [
      'empty lists',
      { priority: [], status: [], channel: [], queues: [], agents: [], customFields: [], ETAlist: [] },
    ],
  ])('asks for everything, with %s', (_what, filter) => {
    expect(query(filter)).toEqual(page)
  })

  test('takes skip and limit of the contract', () => {
    const { skip, limit } = openapi.components.schemas.TaskFilter.properties
    expect(query({})).toMatchObject({ skip: skip.default, limit: limit.default })
  })
})

test.each<[string, TaskFilter, object]>([
  ['searchText in lower case', { searchText: 'ReFund' }, { nameContains: 'refund' }],
  [
    'status however it is spelt',
    { status: ['In-Progress', 'in_progress', 'Open'] },
    { statuses: ['in progress', 'open'] },
  ],
  ['priority in lower case', { priority: ['Critical', 'HIGH'] }, { priorities: ['critical', 'high'] }],
  ['channel in lower case', { channel: ['RTM'] }, { channels: ['rtm'] }],
  ['queues in lower case', { queues: ['SupportQueue1'] }, { queues: ['supportqueue1'] }],
  ['agents in lower case', { agents: ['Ann'] }, { agents: ['ann'] }],
  ['mytask as the subject', { mytask: true }, { assignee: 'u-1' }],
  ['mycase as the subject', { mycase: true }, { assignee: 'u-1' }],
  ['unassigned', { unassigned: true }, { unassigned: true }],
  ['unresolved', { unresolved: true }, { unresolved: true }],
  ['startDate', { startDate: '2025-05-27T12:00:00Z' }, { created: { from: noon } }],
  ['endDate', { endDate: '2025-05-27T12:00:00.000Z' }, { created: { to: noon } }],
  ['dueDate', { dueDate: '2025-05-27T12:00:00Z' }, { due: [{ from: noon, to: noon }] }],
  [
    'customFields with the name in lower case and the value as it is',
    { customFields: [{ lname: 'Product Line', selectedValue: 'Home' }] },
    { customFields: [{ lname: 'product line', selectedValue: 'Home' }] },
  ],
  ['skip and limit', { skip: 10, limit: 5 }, { skip: 10, limit: 5 }],
])('takes %s', (_what, filter, condition) => {
  expect(query(filter)).toEqual({ ...page, ...condition })
})

describe('sortBy', () => {
  test.each<[TaskFilter['sortBy'], object]>([
    [undefined, { field: 'createdAt', direction: 'desc' }],
    ['name', { field: 'name', direction: 'asc' }],
    ['createdDate', { field: 'createdAt', direction: 'asc' }],
    [{ dueDate: 'desc' }, { field: 'dueDate', direction: 'desc' }],
    [{ createdDate: 'asc' }, { field: 'createdAt', direction: 'asc' }],
    [{ updatedAt: 'desc' }, { field: 'updatedAt', direction: 'desc' }],
  ])('%o', (sortBy, sort) => {
    expect(query(sortBy === undefined ? {} : { sortBy })?.sort).toEqual(sort)
  })
})

describe('a search that nothing can match asks for nothing', () => {
  test.each<[string, ReturnType<typeof toTaskQuery>]>([
    ['my tasks without a subject', toTaskQuery({ mytask: true }, { now: noon, timezoneOffset: 0 })],
    ['a due moment outside its bucket', query({ dueDate: '2025-05-27T13:00:00Z', ETAlist: ['overdue'] })],
  ])('%s', (_what, asked) => {
    expect(asked).toBeUndefined()
  })

  test('but a due moment inside one of its buckets is that moment', () => {
    expect(query({ dueDate: '2025-05-27T13:00:00Z', ETAlist: ['overdue', 'dueToday'] })?.due).toEqual([
      { from: noon + 3_600_000, to: noon + 3_600_000 },
    ])
  })
})
