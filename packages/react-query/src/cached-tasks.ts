import type { Task, TaskPage } from '@case-management/client'
import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { TaskPages } from './query-options.ts'

/** What a query of tasks keeps: one page, or all pages of an endless list. */
export type CachedTasks = TaskPage | TaskPages

/** The records of a task in the pages that a query keeps, in the order in which they were received. */
export function recordsOf(cached: CachedTasks | undefined, taskId: string): Task[] {
  if (!cached) return []
  const pages = 'pages' in cached ? cached.pages : [cached]
  return pages.flatMap(({ results }) => results.filter(({ _id }) => _id === taskId))
}

/** Changes a task in every page that a query keeps, and leaves a query without it as it is. */
export function changeCachedTask(
  queryClient: QueryClient,
  queryKey: QueryKey,
  taskId: string,
  change: (task: Task) => Task,
): void {
  const cached = queryClient.getQueryData<CachedTasks>(queryKey)
  if (!cached || recordsOf(cached, taskId).length === 0) return
  const changePage = (page: TaskPage): TaskPage => ({
    ...page,
    results: page.results.map((task) => (task._id === taskId ? change(task) : task)),
  })
  queryClient.setQueryData<CachedTasks>(
    queryKey,
    'pages' in cached ? { ...cached, pages: cached.pages.map(changePage) } : changePage(cached),
  )
}
