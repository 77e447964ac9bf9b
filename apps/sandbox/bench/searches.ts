import { demo } from '../src/demo.ts'
import type { Task, TaskFilter } from '../src/model.ts'
import { toTaskQuery } from '../src/query/task-query.ts'
import type { TaskQuery, TaskRows } from '../src/storage/task-storage.ts'
import { textOf } from '../src/text/bytes.ts'

/** The moment that the generated tasks lie around, and that searches are made at. */
export const dataMoment = Date.UTC(2026, 4, 20)
const day = 86_400_000

/** A search as storage is asked for it. */
export function queryOf(filter: TaskFilter): TaskQuery {
  const query = toTaskQuery(filter, { now: dataMoment, timezoneOffset: 0, subject: demo.subject })
  if (query === undefined) throw new Error(`${JSON.stringify(filter)} can find nothing.`)
  return query
}

/** The search without any filter. */
export const firstPage: TaskFilter = {}

/** Searches in a stream of so many tasks, of which some are given, by name, as callers send them. */
export function searchesOf(tasks: number, records: TaskRows['records']): Record<string, TaskFilter> {
  const byDue: TaskFilter['sortBy'] = { dueDate: 'asc' }
  return {
    'first page': firstPage,
    'first page of 1000': { limit: 1000 },
    'sorted by due date': { sortBy: byDue },
    'sorted by name, descending': { sortBy: { name: 'desc' } },
    'in the middle (skip)': { skip: Math.floor(tasks / 2) },
    'last page (skip)': { skip: tasks - 50 },
    'last page by due date (skip)': { sortBy: byDue, skip: tasks - 50 },
    'one status': { status: ['In Progress'] },
    'rare status': { status: ['Waiting for Parts'], sortBy: byDue },
    'two statuses, two priorities, one channel': {
      status: ['Open', 'In Progress'],
      priority: ['Critical', 'High'],
      channel: ['email'],
    },
    'unresolved and unassigned': { unresolved: true, unassigned: true },
    'status, deep (skip)': { status: ['In Progress'], skip: Math.floor(tasks / 8) },
    'one queue': { queues: ['Billing'] },
    'one queue and one status': { queues: ['Billing'], status: ['Open'] },
    'two queues': { queues: ['Billing', 'Claims'] },
    'one agent': { agents: [someAgent(records)] },
    'my unresolved tasks by due date': { mytask: true, unresolved: true, sortBy: byDue },
    'one field value': { customFields: [{ lname: 'region', selectedValue: 'EMEA' }] },
    'one day': { startDate: daysAgo(40), endDate: new Date(dataMoment - 39 * day - 1).toISOString() },
    'one month and one status': { startDate: daysAgo(60), endDate: daysAgo(30), status: ['Open'] },
    overdue: { ETAlist: ['overdue'] },
    'overdue and unresolved': { ETAlist: ['overdue'], unresolved: true },
    'search, rare': { searchText: 'straße' },
    'search, common': { searchText: 'refund' },
    'search, two letters': { searchText: 'fu' },
    'search and status': { searchText: 'refund', status: ['Open'] },
    'search that finds nothing': { searchText: 'no such name' },
  }
}

function daysAgo(days: number): string {
  return new Date(dataMoment - days * day).toISOString()
}

function someAgent(records: TaskRows['records']): string {
  for (const record of records) {
    const task: Task = JSON.parse(textOf(record))
    if (task.currAssignee?.agentId !== undefined) return task.currAssignee.agentId
  }
  throw new Error('None of the tasks has an assignee.')
}
