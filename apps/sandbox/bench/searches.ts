import { textOf } from '../src/text/bytes.ts'
import type { Task, TaskQuery, TaskRows } from '../src/storage/task-storage.ts'

/** The moment that the generated tasks lie around. */
export const dataMoment = Date.UTC(2026, 4, 20)
const day = 86_400_000

/** The search without any filter. */
export const firstPage: TaskQuery = {
  sort: { field: 'createdAt', direction: 'desc' },
  skip: 0,
  limit: 50,
}

/** Searches in a stream of so many tasks, of which some are given, by name. */
export function searchesOf(tasks: number, records: TaskRows['records']): Record<string, TaskQuery> {
  const byDue: TaskQuery['sort'] = { field: 'dueDate', direction: 'asc' }
  const agent = someAgent(records)
  const searches: Record<string, Partial<TaskQuery>> = {
    'first page': {},
    'first page of 1000': { limit: 1000 },
    'sorted by due date': { sort: byDue },
    'sorted by name, descending': { sort: { field: 'name', direction: 'desc' } },
    'in the middle (skip)': { skip: Math.floor(tasks / 2) },
    'last page (skip)': { skip: tasks - 50 },
    'last page by due date (skip)': { sort: byDue, skip: tasks - 50 },
    'one status': { statuses: ['in progress'] },
    'rare status': { statuses: ['waiting for parts'], sort: byDue },
    'two statuses, two priorities, one channel': {
      statuses: ['open', 'in progress'],
      priorities: ['critical', 'high'],
      channels: ['email'],
    },
    'unresolved and unassigned': { unresolved: true, unassigned: true },
    'status, deep (skip)': { statuses: ['in progress'], skip: Math.floor(tasks / 8) },
    'one queue': { queues: ['billing'] },
    'one queue and one status': { queues: ['billing'], statuses: ['open'] },
    'two queues': { queues: ['billing', 'claims'] },
    'one agent': { agents: [agent] },
    'my unresolved tasks by due date': { assignee: agent, unresolved: true, sort: byDue },
    'one field value': { customFields: [{ lname: 'region', selectedValue: 'EMEA' }] },
    'one day': { created: { from: dataMoment - 40 * day, to: dataMoment - 39 * day - 1 } },
    'one month and one status': {
      created: { from: dataMoment - 60 * day, to: dataMoment - 30 * day },
      statuses: ['open'],
    },
    overdue: { due: [{ to: dataMoment - 1 }] },
    'overdue and unresolved': { due: [{ to: dataMoment - 1 }], unresolved: true },
    'search, rare': { nameContains: 'straße' },
    'search, common': { nameContains: 'refund' },
    'search, two letters': { nameContains: 'fu' },
    'search and status': { nameContains: 'refund', statuses: ['open'] },
    'search that finds nothing': { nameContains: 'no such name' },
  }
  return Object.fromEntries(
    Object.entries(searches).map(([name, conditions]) => [name, { ...firstPage, ...conditions }]),
  )
}

function someAgent(records: TaskRows['records']): string {
  for (const record of records) {
    const task: Task = JSON.parse(textOf(record))
    if (task.currAssignee?.agentId !== undefined) return task.currAssignee.agentId
  }
  throw new Error('None of the tasks has an assignee.')
}
