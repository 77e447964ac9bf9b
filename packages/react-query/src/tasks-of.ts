import type { Task } from '@case-management/client'
import type { TaskPages } from './query-options.ts'
import { tasksIn } from './tasks-in.ts'

/**
 * The tasks of all pages in one list, for `select` of `useInfiniteTasks`. A task that moved from one page to another
 * between two requests appears once, as last received. The order is that of the host.
 *
 * @example
 * ```tsx
 * import { tasksOf, useInfiniteTasks } from '@case-management/react-query'
 *
 * function Names() {
 *   const { data: tasks } = useInfiniteTasks({ limit: 50 }, { select: tasksOf })
 *   return <p>{tasks?.map((task) => task.name).join(', ')}</p>
 * }
 * ```
 */
export function tasksOf({ pages, pageParams }: TaskPages): Task[] {
  const latest = new Map(pages.flatMap(tasksIn).map((task) => [task._id, task]))
  // Pages are received out of order when tasks dropped out of the result while it was read.
  const inOrder = pages
    .map((page, index) => ({ page, skipped: pageParams[index] ?? 0 }))
    // oxlint-disable-next-line unicorn/no-array-sort -- older browsers have no toSorted, and the list was just made
    .sort((one, other) => one.skipped - other.skipped)
  const ids = new Set(inOrder.flatMap(({ page }) => tasksIn(page)).map(({ _id }) => _id))
  return [...ids].flatMap((id) => latest.get(id) ?? [])
}
