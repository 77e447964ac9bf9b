import { demo } from '../../src/demo.ts'
import type { Task, TaskFilter } from '../../src/model.ts'
import type { TaskQuery } from '../../src/storage/task-storage.ts'
import { task } from '../support/task.ts'

/** The moment at which all cases are played. */
export const now = Date.parse('2025-06-10T12:00:00.000Z')

const hour = 3_600_000
const due = (moment: number) => ({ dueDate: moment, ETA: new Date(moment).toISOString() })
const status = (name: string, statusCategory: string) => ({ name, lname: name.toLowerCase(), statusCategory })

/** Tasks that differ in what the rows of the request table look at. `createdAt` grows with the number. */
export const tasks: readonly Task[] = [
  task({
    _id: 'ti-1',
    name: 'Refund for Ms Ångström',
    status: status('Open', 'open'),
    priority: { name: 'Critical' },
    source: 'email',
    createdAt: '2025-06-01T00:00:00.000Z',
    updatedAt: '2025-06-09T00:00:00.000Z',
    ...due(now - 48 * hour),
  }),
  task({
    _id: 'ti-2',
    name: 'call back about REFUND',
    status: status('In Progress', 'inprogress'),
    priority: { name: 'High' },
    source: 'rtm',
    channel: ['chat'],
    assigneeType: 'agent',
    currAssignee: { agentId: demo.subject, aId: 'a-1', name: 'Ann Lee' },
    createdAt: '2025-06-02T00:00:00.000Z',
    updatedAt: '2025-06-08T00:00:00.000Z',
    ...due(now + 2 * hour),
  }),
  task({
    _id: 'ti-3',
    name: 'Broken router',
    status: status('On Hold', 'onhold'),
    priority: { name: 'Medium' },
    source: 'voice',
    assigneeType: 'queues',
    queues: [{ _id: 'qu-1', name: 'SupportQueue1' }],
    createdAt: '2025-06-03T00:00:00.000Z',
    updatedAt: '2025-06-07T00:00:00.000Z',
    ...due(now + 72 * hour),
  }),
  task({
    _id: 'ti-4',
    name: 'archive the file',
    status: status('Resolved', 'resolved'),
    priority: { name: 'Low' },
    source: 'rtm',
    assigneeType: 'agent',
    currAssignee: { agentId: 'u-2', aId: 'a-2', name: 'Ben Ode' },
    fields: [{ lname: 'product line', selectedValue: 'Home insurance' }],
    createdAt: '2025-06-04T00:00:00.000Z',
    updatedAt: '2025-06-06T00:00:00.000Z',
  }),
  task({
    _id: 'ti-5',
    name: 'Zebra crossing',
    status: status('Closed', 'closed'),
    source: 'chat',
    channel: ['rtm', 'email'],
    assigneeType: 'agent',
    currAssignee: { agentId: 'u-3', aId: 'a-3', name: 'Cem Ay' },
    queues: [{ _id: 'qu-2', name: 'Billing' }],
    fields: [{ lname: 'product line', selectedValue: null }],
    createdAt: '2025-06-05T00:00:00.000Z',
    updatedAt: '2025-06-05T00:00:00.000Z',
    ...due(now - 6 * hour),
  }),
]

/** A row of the request table, and a search that tells whether the host heeds it. */
export interface FilterCase {
  row: keyof TaskFilter
  filter: TaskFilter
  /** Ids that the search must find, in order. */
  finds: readonly string[]
  /** The condition in which the row reaches the storage; rows that do not reach it are taken out of the request. */
  condition?: keyof TaskQuery
  /** `X-Timezone-Offset` of the call. */
  timezoneOffset?: number
}

export const filterCases: readonly FilterCase[] = [
  { row: 'searchText', filter: { searchText: 'refund' }, finds: ['ti-2', 'ti-1'], condition: 'nameContains' },
  { row: 'searchText', filter: { searchText: 'ÅNG' }, finds: ['ti-1'], condition: 'nameContains' },
  {
    row: 'unresolved',
    filter: { unresolved: true },
    finds: ['ti-3', 'ti-2', 'ti-1'],
    condition: 'unresolved',
  },
  { row: 'unassigned', filter: { unassigned: true }, finds: ['ti-1'], condition: 'unassigned' },
  { row: 'mycase', filter: { mycase: true }, finds: ['ti-2'], condition: 'assignee' },
  { row: 'mytask', filter: { mytask: true }, finds: ['ti-2'], condition: 'assignee' },
  {
    row: 'priority',
    filter: { priority: ['critical', 'LOW'] },
    finds: ['ti-4', 'ti-1'],
    condition: 'priorities',
  },
  {
    row: 'status',
    filter: { status: ['In-Progress', 'on_hold'] },
    finds: ['ti-3', 'ti-2'],
    condition: 'statuses',
  },
  { row: 'channel', filter: { channel: ['rtm'] }, finds: ['ti-5', 'ti-4', 'ti-2'], condition: 'channels' },
  { row: 'channel', filter: { channel: ['Email'] }, finds: ['ti-5', 'ti-1'], condition: 'channels' },
  { row: 'queues', filter: { queues: ['supportqueue1'] }, finds: ['ti-3'], condition: 'queues' },
  { row: 'queues', filter: { queues: ['qu-2'] }, finds: ['ti-5'], condition: 'queues' },
  { row: 'agents', filter: { agents: ['u-2', 'a-3'] }, finds: ['ti-5', 'ti-4'], condition: 'agents' },
  { row: 'agents', filter: { agents: ['ann lee'] }, finds: ['ti-2'], condition: 'agents' },
  {
    row: 'startDate',
    filter: { startDate: '2025-06-04T00:00:00.000Z' },
    finds: ['ti-5', 'ti-4'],
    condition: 'created',
  },
  {
    row: 'endDate',
    filter: { endDate: '2025-06-02T00:00:00.000Z' },
    finds: ['ti-2', 'ti-1'],
    condition: 'created',
  },
  {
    row: 'dueDate',
    filter: { dueDate: '2025-06-10T14:00:00Z' },
    finds: ['ti-2'],
    condition: 'due',
  },
  { row: 'ETAlist', filter: { ETAlist: ['overdue'] }, finds: ['ti-5', 'ti-1'], condition: 'due' },
  { row: 'ETAlist', filter: { ETAlist: ['dueToday'] }, finds: ['ti-5', 'ti-2'], condition: 'due' },
  {
    row: 'ETAlist',
    filter: { ETAlist: ['upcoming', 'overdue'] },
    finds: ['ti-5', 'ti-3', 'ti-1'],
    condition: 'due',
  },
  // In this time zone the day began at 10:00 UTC, so what was due at 06:00 was due yesterday.
  {
    row: 'ETAlist',
    filter: { ETAlist: ['dueToday'] },
    finds: ['ti-2'],
    condition: 'due',
    timezoneOffset: 600,
  },
  {
    row: 'customFields',
    filter: { customFields: [{ lname: 'Product Line', selectedValue: 'Home insurance' }] },
    finds: ['ti-4'],
    condition: 'customFields',
  },
  {
    row: 'customFields',
    filter: { customFields: [{ lname: 'product line', selectedValue: null }] },
    finds: ['ti-5'],
    condition: 'customFields',
  },
  {
    row: 'sortBy',
    filter: { sortBy: 'name' },
    finds: ['ti-4', 'ti-3', 'ti-2', 'ti-1', 'ti-5'],
    condition: 'sort',
  },
  {
    row: 'sortBy',
    filter: { sortBy: { dueDate: 'desc' } },
    finds: ['ti-3', 'ti-2', 'ti-5', 'ti-1', 'ti-4'],
    condition: 'sort',
  },
  {
    row: 'sortBy',
    filter: { sortBy: { updatedAt: 'desc' } },
    finds: ['ti-1', 'ti-2', 'ti-3', 'ti-4', 'ti-5'],
    condition: 'sort',
  },
  {
    row: 'sortBy',
    filter: { sortBy: 'createdDate' },
    finds: ['ti-1', 'ti-2', 'ti-3', 'ti-4', 'ti-5'],
    condition: 'sort',
  },
  { row: 'skip', filter: { skip: 3 }, finds: ['ti-2', 'ti-1'], condition: 'skip' },
  { row: 'limit', filter: { limit: 2 }, finds: ['ti-5', 'ti-4'], condition: 'limit' },
  { row: 'selectedColumns', filter: { selectedColumns: ['status'], limit: 1 }, finds: ['ti-5'] },
]
