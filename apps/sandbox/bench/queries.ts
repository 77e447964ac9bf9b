/**
 * Measures pages and totals of a database that bench/load.ts has filled.
 *
 * node --conditions=@case-management/source bench/queries.ts --db .data/bench.db
 */
import { parseArgs } from 'node:util'
import { demo } from '../src/demo.ts'
import type { Task, TaskQuery } from '../src/storage/task-storage.ts'
import { openStorage, timeCalls } from './support.ts'

const { values } = parseArgs({
  options: {
    db: { type: 'string', default: '.data/bench.db' },
    calls: { type: 'string', default: '30' },
  },
})
const storage = await openStorage(values.db)
const tasks = await storage.count(demo)
const now = Date.UTC(2026, 4, 20)
const day = 86_400_000

const page: Pick<TaskQuery, 'sort' | 'skip' | 'limit'> = {
  sort: { field: 'createdAt', direction: 'desc' },
  skip: 0,
  limit: 50,
}
const byDue: TaskQuery['sort'] = { field: 'dueDate', direction: 'asc' }
const agent = await someAgent()

const queries: Record<string, Partial<TaskQuery>> = {
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
  'one day': { created: { from: now - 40 * day, to: now - 39 * day - 1 } },
  'one month and one status': { created: { from: now - 60 * day, to: now - 30 * day }, statuses: ['open'] },
  overdue: { due: [{ to: now - 1 }] },
  'overdue and unresolved': { due: [{ to: now - 1 }], unresolved: true },
  'search, rare': { nameContains: 'straße' },
  'search, common': { nameContains: 'refund' },
  'search, two letters': { nameContains: 'fu' },
  'search and status': { nameContains: 'refund', statuses: ['open'] },
  'search that finds nothing': { nameContains: 'no such name' },
}

process.stdout.write(
  `${'milliseconds'.padEnd(46)} ${'median'.padStart(9)} ${'p99'.padStart(9)} ${'total'.padStart(11)}\n`,
)
for (const [name, conditions] of Object.entries(queries)) {
  const query: TaskQuery = { ...page, ...conditions }
  const { total } = await storage.find(demo, query)
  const [median, worst] = await timeCalls(Number(values.calls), () => storage.find(demo, query))
  const figures = [
    median.toFixed(2).padStart(9),
    worst.toFixed(2).padStart(9),
    total.toLocaleString('en-US').padStart(11),
  ]
  process.stdout.write(`${name.padEnd(46)} ${figures.join(' ')}\n`)
}
process.stdout.write(`resident memory ${Math.round(process.memoryUsage.rss() / 1e6)} MB, ${tasks} tasks\n`)
await storage.close()

async function someAgent(): Promise<string> {
  const { records } = await storage.find(demo, page)
  const found = records
    .map((record) => {
      const task: Task = JSON.parse(record)
      return task.currAssignee?.agentId
    })
    .find((id) => id !== undefined)
  return found ?? ''
}
