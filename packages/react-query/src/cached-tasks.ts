import type { Task, TaskPage } from '@case-management/client'
import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { TaskPages } from './query-options.ts'
import type { InfiniteTasksQueryKey, TasksQueryKey } from './tasks-keys.ts'

/** Whatever was put there: an application can keep queries of its own under our keys, and write to ours. */
type Cached = Partial<TaskPage & TaskPages> | null | undefined

const pageKind: TasksQueryKey[2] = 'list'
const pagesKind: InfiniteTasksQueryKey[2] = 'infinite'

/** The pages that a query keeps; none when it is not of this package, or holds something else. */
function pagesOf([, , kind]: QueryKey, cached: Cached): TaskPage[] {
  const pages = kind === pageKind ? [cached] : kind === pagesKind ? cached?.pages : []
  return Array.isArray(pages) && pages.every(isPage) ? pages : []
}

function isPage(page: Cached): page is TaskPage {
  return Array.isArray(page?.results)
}

/** Whether a value is the record of a task; an application can have put anything among them. */
function isTask(value: Partial<Task> | null | undefined, taskId: string): boolean {
  return value?._id === taskId
}

/** The records of a task in the pages that a query keeps, in the order in which they were received. */
export function recordsOf(queryClient: QueryClient, queryKey: QueryKey, taskId: string): Task[] {
  return pagesOf(queryKey, queryClient.getQueryData<Cached>(queryKey)).flatMap(({ results }) =>
    results.filter((task) => isTask(task, taskId)),
  )
}

/** Changes a task in every page that a query keeps, and leaves a query without it as it is. */
export function changeCachedTask(
  queryClient: QueryClient,
  queryKey: QueryKey,
  taskId: string,
  change: (task: Task) => Task,
): void {
  if (recordsOf(queryClient, queryKey, taskId).length === 0) return
  queryClient.setQueryData<Cached>(queryKey, (cached) => {
    const pages = pagesOf(queryKey, cached).map((page) => ({
      ...page,
      results: page.results.map((task) => (isTask(task, taskId) ? change(task) : task)),
    }))
    return queryKey[2] === pageKind ? pages[0] : { ...cached, pages }
  })
}
