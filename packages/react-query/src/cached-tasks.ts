import type { Task, TaskPage } from '@case-management/client'
import { hashKey, type QueryClient } from '@tanstack/react-query'
import type { TaskPages } from './query-options.ts'
import { tasksKeys } from './tasks-keys.ts'

/** What a query of tasks keeps: one page, or all pages of an endless list. */
export type CachedTasks = TaskPage | TaskPages

/** Whether any page holds a task. */
export function holdsTask(cached: CachedTasks | undefined, taskId: string): boolean {
  if (!cached) return false
  const pages = 'pages' in cached ? cached.pages : [cached]
  return pages.some(({ results }) => results.some(({ _id }) => _id === taskId))
}

/**
 * Changes a task in every page and list that holds it, and leaves the others untouched.
 *
 * @param change - is given the cached record, and the hash of the query that it is in.
 */
export function changeCachedTask(
  queryClient: QueryClient,
  taskId: string,
  change: (task: Task, queryHash: string) => Task,
): void {
  for (const [queryKey, cached] of queryClient.getQueriesData<CachedTasks>({ queryKey: tasksKeys.all })) {
    if (!cached || !holdsTask(cached, taskId)) continue
    const queryHash = hashKey(queryKey)
    const changePage = (page: TaskPage): TaskPage => ({
      ...page,
      results: page.results.map((task) => (task._id === taskId ? change(task, queryHash) : task)),
    })
    queryClient.setQueryData<CachedTasks>(
      queryKey,
      'pages' in cached ? { ...cached, pages: cached.pages.map(changePage) } : changePage(cached),
    )
  }
}
