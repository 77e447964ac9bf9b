'use client'
import type { TaskFilter } from '@case-management/client'
import { useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query'
import { infiniteTasksQueryOptions, type TaskPages, type UseInfiniteTasksOptions } from './query-options.ts'
import { useTasksClient } from './tasks-client-context.ts'

/**
 * An infinite list of tasks, page by page.
 *
 * @param filter - `limit` is the page size, `skip` where the list starts (default 0).
 * @param options - those of TanStack's `useInfiniteQuery`. `retry` defaults to `false`, because the client already
 *   retries.
 * @returns the result of `useInfiniteQuery`; its `error` is a `TasksError` of the client.
 * @throws Error when there is no `TasksClientProvider` above.
 *
 * @example
 * ```tsx
 * import { tasksOf, useInfiniteTasks } from '@case-management/react-query'
 *
 * function AllTasks() {
 *   const { data, hasNextPage, fetchNextPage } = useInfiniteTasks({ limit: 2 }, { select: tasksOf })
 *   return (
 *     <>
 *       <ul>{data?.map((task) => <li key={task._id}>{task.name}</li>)}</ul>
 *       {hasNextPage && <button onClick={() => fetchNextPage()}>More</button>}
 *     </>
 *   )
 * }
 * ```
 */
export function useInfiniteTasks<Data = TaskPages>(
  filter?: TaskFilter,
  options?: UseInfiniteTasksOptions<Data>,
): UseInfiniteQueryResult<Data> {
  return useInfiniteQuery(infiniteTasksQueryOptions(useTasksClient(), filter, options))
}
