'use client'
import type { TaskFilter, TaskPage } from '@case-management/client'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { tasksQueryOptions, type UseTasksOptions } from './query-options.ts'
import { useTasksClient } from './tasks-client-context.ts'

/**
 * One page of tasks. The request is aborted when no component needs it any more.
 *
 * @param filter - which tasks, in which order; defaults to all, newest first. Equal filters share one request.
 * @param options - those of TanStack's `useQuery`. `retry` defaults to `false`, because the client already retries.
 * @returns the result of `useQuery`; its `error` is a `TasksError` of the client.
 * @throws Error when there is no `TasksClientProvider` above.
 *
 * @example
 * ```tsx
 * import { useTasks } from '@case-management/react-query'
 *
 * function Unassigned() {
 *   const { data, error } = useTasks({ unassigned: true, limit: 20 })
 *   if (error) return <p>{error.message}</p>
 *   return <ul>{data?.results.map((task) => <li key={task._id}>{task.name}</li>)}</ul>
 * }
 * ```
 */
export function useTasks<Data = TaskPage>(
  filter?: TaskFilter,
  options?: UseTasksOptions<Data>,
): UseQueryResult<Data> {
  return useQuery(tasksQueryOptions(useTasksClient(), filter, options))
}
