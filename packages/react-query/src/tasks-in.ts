import type { Task } from '@case-management/client'
import { calls } from '@case-management/contract'

const { items } = calls.getTasks.pagination

/** A page as it can stand in a cache: an application can have written anything among its tasks. */
type CachedPage = { [items]?: readonly (Task | null | undefined)[] }

/** The tasks of a page, without what is none. */
export function tasksIn({ [items]: tasks = [] }: CachedPage): Task[] {
  return tasks.flatMap((task) => (task?._id === undefined ? [] : task))
}
