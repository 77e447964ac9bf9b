import type { Task, TaskPage } from '@case-management/client'

/**
 * The tasks of all pages in one list, for `select` of `useInfiniteTasks`.
 * A task that moved from one page to the next between two requests stands in it once, as it was received last.
 *
 * @example
 * ```ts
 * const { data } = useInfiniteTasks({}, { select: tasksOf })
 * ```
 */
export function tasksOf({ pages }: { pages: readonly TaskPage[] }): Task[] {
  const byId = new Map(pages.flatMap(({ results }) => results.map((task) => [task._id, task])))
  return [...byId.values()]
}
