import type { components } from '@case-management/contract'
import type { TaskFilter } from '../model.ts'
import type { SortField, TaskQuery } from '../storage/task-storage.ts'

type Sort = TaskQuery['sort']

/** The column behind each name that a search may sort by. */
const columns = {
  createdAt: 'createdAt',
  createdDate: 'createdAt',
  updatedAt: 'updatedAt',
  dueDate: 'dueDate',
  name: 'name',
} as const satisfies Record<components['schemas']['SortField'], SortField>

const newestFirst: Sort = { field: 'createdAt', direction: 'desc' }

/** The order of a search: a bare name sorts ascending, without any the newest come first. */
export function sortOf(sortBy: TaskFilter['sortBy']): Sort {
  if (sortBy === undefined) return newestFirst
  if (typeof sortBy === 'string') return { field: columns[sortBy], direction: 'asc' }
  const [name, direction] = Object.entries(sortBy)[0] ?? []
  return isSortable(name) && direction ? { field: columns[name], direction } : newestFirst
}

/** The column that a name sorts by, if it is one to sort by. */
export function columnOf(name: string): SortField | undefined {
  return isSortable(name) ? columns[name] : undefined
}

function isSortable(name: string | undefined): name is keyof typeof columns {
  return name !== undefined && Object.hasOwn(columns, name)
}
