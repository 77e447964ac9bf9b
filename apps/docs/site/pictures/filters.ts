import type { Task, TaskFilter } from '@case-management/client'
import { text, width, type Picture } from './svg.ts'

/** Keys of a search that say in which order, and how much of what is found is sent. */
type NoFilter = 'sortBy' | 'skip' | 'limit' | 'selectedColumns'

/** What each filter compares. The compiler asks for a filter that the contract has and this list has not. */
const compared: Record<Exclude<keyof TaskFilter, NoFilter>, readonly (keyof Task)[]> = {
  searchText: ['name'],
  priority: ['priority'],
  status: ['status'],
  unresolved: ['status'],
  channel: ['channel', 'source'],
  queues: ['currQueue', 'queues'],
  unassigned: ['assigneeType'],
  agents: ['currAssignee'],
  mytask: ['currAssignee'],
  mycase: ['currAssignee'],
  startDate: ['createdAt'],
  endDate: ['createdAt'],
  dueDate: ['dueDate'],
  ETAlist: ['dueDate'],
  customFields: ['fields'],
}

const pairs = Object.entries(compared)
const keys = [...new Set(pairs.flatMap(([, names]) => names))]
const row = 24
const top = 40
const bottom = top + pairs.length * row
const heightOf = (index: number, count: number) => top + ((index + 0.5) * (bottom - top)) / count

/** What a filter matches. */
export const filters: Picture = {
  name: 'filters',
  title: 'What each filter compares with a task',
  description: `${pairs.map(([filter, names]) => `${filter} compares ${names.join(' and ')}.`).join(' ')} All filters of a body must match; of the values in one list one is enough.`,
  height: bottom + 44,
  shapes: [
    text(0, 18, 'Filter', { bold: true }),
    text(width, 18, 'Key of the task', { anchor: 'end', bold: true }),
    ...pairs.flatMap(([filter, names], index) => {
      const from = heightOf(index, pairs.length)
      return [
        text(0, from + 4, filter, { code: true }),
        ...names.map((name) => line(from, heightOf(keys.indexOf(name), keys.length))),
      ]
    }),
    ...keys.map((name, index) =>
      text(width, heightOf(index, keys.length) + 4, name, { anchor: 'end', code: true }),
    ),
    text(0, bottom + 20, 'All filters of a body must match (AND).'),
    text(0, bottom + 38, 'Of the values in one list, one is enough (OR).'),
  ],
}

function line(from: number, to: number): string {
  const [start, end] = [96, width - 96]
  const middle = width / 2
  return `<path d="M${start} ${from}C${middle} ${from} ${middle} ${to} ${end} ${to}" fill="none" stroke="currentColor" stroke-opacity="0.6"/><circle cx="${start}" cy="${from}" r="2.5" fill="currentColor"/><circle cx="${end}" cy="${to}" r="2.5" fill="currentColor"/>`
}
