import type { Task } from '../../check/task.ts'
import type { FilterKey, SearchBody } from './search-case.ts'

/** The keys of a record that say whether a filter finds it. */
const decidedBy: Partial<Record<FilterKey, readonly (keyof Task)[]>> = {
  status: ['status'],
  priority: ['priority'],
  unresolved: ['status'],
  unassigned: ['assigneeType', 'currAssignee'],
  mytask: ['currAssignee'],
  mycase: ['currAssignee'],
  agents: ['currAssignee'],
  queues: ['queues'],
  channel: ['channel', 'source'],
  customFields: ['fields'],
  dueDate: ['dueDate'],
  ETAlist: ['dueDate'],
  startDate: ['createdAt'],
  endDate: ['createdAt'],
}

/** The keys to sort by that a record need not have; those of the vendor's sample of Get Tasks need no look. */
const sortKeys = ['updatedAt', 'dueDate'] as const

/**
 * A key that decides what a search finds, or in which order, and that none of the known records shows:
 * the vendor's sample of Get Tasks has eight keys, and a host may show no more.
 */
export function unshownKey(body: SearchBody, tasks: readonly Task[]): keyof Task | undefined {
  const filters = Object.entries(body).filter(([, value]) => isFilter(value))
  const deciding = [...filters.flatMap(([key]) => filterKeysOf(key)), ...sortKeysOf(body)]
  return tasks.length === 0 ? undefined : deciding.find((key) => tasks.every((task) => !(key in task)))
}

function isFilter(value: unknown): boolean {
  return value !== false && !(Array.isArray(value) && value.length === 0)
}

function filterKeysOf(key: string): readonly (keyof Task)[] {
  const all: Record<string, readonly (keyof Task)[]> = decidedBy
  return Object.hasOwn(all, key) ? (all[key] ?? []) : []
}

function sortKeysOf({ sortBy }: SearchBody): (keyof Task)[] {
  if (sortBy === undefined) return []
  const names = typeof sortBy === 'string' ? [sortBy] : Object.keys(sortBy)
  return sortKeys.filter((key) => names.includes(key))
}
