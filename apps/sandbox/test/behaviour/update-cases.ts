import { findPriority, findStatus } from '../../src/data/catalogue.ts'
import type { Task, TaskUpdate } from '../../src/model.ts'

/** A key of an update, and what the record shows after it. */
export interface UpdateCase {
  key: string
  update: TaskUpdate
  /** What the record shows; nothing when only the server sets the key. */
  shows?: Partial<Task>
}

const due = { dueDate: 1_749_213_000_000, ETA: '2025-06-06T12:30:00.000Z' }
const agent = { aId: 'a-9', agentId: 'u-9', name: 'Nia' }
const field = { lname: 'product line', displayName: 'Product Line', selectedValue: 'Car' }

/** Keys that show exactly what was sent. */
const plain: TaskUpdate = {
  desc: 'A description',
  tags: ['vip'],
  userInfo: { name: 'Ola', emailId: 'ola@example.com' },
  sessIds: ['s-1'],
  convIds: ['c-1'],
  language: 'de',
  source: 'email',
  conversationType: 'CASE',
  fields: [field],
  isActive: false,
  taskIds: ['ti-2'],
  attachments: [{ file: 'a.pdf', pages: [1, 2] }],
  feedback: [{ stars: 5 }],
  activityIds: ['ac-1'],
  commentIds: ['co-1'],
  resolutionCmts: [{ text: 'Done' }],
  supportCustomTasks: true,
  channel: ['chat'],
}

/** Keys that only the server sets. */
const managed: TaskUpdate = {
  lname: 'something else',
  accountId: 'other',
  lid: 'st-other',
  iId: 'st-other',
  orgId: 'o-other',
  refId: 'TS999999',
  createdBy: { name: 'Somebody' },
  updatedBy: { name: 'Somebody' },
  timestampValue: 1,
  isBreached: true,
  createdAt: '2030-01-01T00:00:00Z',
  updatedAt: '2030-01-01T00:00:00Z',
}

const derived: readonly UpdateCase[] = [
  { key: 'caseTmp', update: { caseTmp: 'ttm-1' }, shows: { taskTmp: 'ttm-1' } },
  { key: 'name', update: { name: 'New NAME' }, shows: { name: 'New NAME', lname: 'new name' } },
  { key: 'status', update: { status: { name: 'on-hold' } }, shows: statusShown('On Hold') },
  { key: 'priority', update: { priority: { name: 'low' } }, shows: priorityShown('Low') },
  { key: 'participants', update: { participants: [agent] }, shows: { participants: [agent] } },
  {
    key: 'queues',
    update: { queues: [{ _id: 'qu-9', name: 'Night' }] },
    shows: { assigneeType: 'queues', currQueue: { _id: 'qu-9', name: 'Night' } },
  },
  { key: 'assigneeType', update: { assigneeType: 'queues' }, shows: { assigneeType: 'queues' } },
  {
    key: 'currAssignee',
    update: { currAssignee: agent },
    shows: { currAssignee: agent, assigneeType: 'agent' },
  },
  { key: 'dueDate', update: { dueDate: due.dueDate }, shows: due },
  { key: 'ETA', update: { ETA: due.ETA }, shows: due },
]

function statusShown(name: string): Partial<Task> {
  const status = findStatus(name)
  return status ? { status } : {}
}

function priorityShown(name: string): Partial<Task> {
  const priority = findPriority(name)
  return priority ? { priority } : {}
}

const eachKeyOf = (update: TaskUpdate) =>
  Object.entries(update).map(([key, value]) => ({ key, update: { [key]: value } }))

/** One case for every key of an update. */
export const updateCases: readonly UpdateCase[] = [
  ...eachKeyOf(plain).map(({ key, update }) => ({ key, update, shows: update })),
  ...derived,
  ...eachKeyOf(managed),
]
