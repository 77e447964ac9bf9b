import type { TaskFilter, TaskPage, TasksClient } from '@case-management/client'
import { calls } from '@case-management/contract'
import {
  infiniteQueryOptions,
  queryOptions,
  type DefaultError,
  type InfiniteData,
  type OmitKeyof,
  type QueryFunction,
  type QueryKeyWithDataTag,
  type UseInfiniteQueryOptions,
  type UseQueryOptions,
} from '@tanstack/react-query'
import { nextSkip } from './next-skip.ts'
import { tasksKeys, type InfiniteTasksQueryKey, type TasksQueryKey } from './tasks-keys.ts'

const { skip } = calls.getTasks.pagination

/**
 * All pages of an infinite list received so far: `pages`, and in `pageParams` how many tasks each skipped.
 *
 * @example
 * ```ts
 * import { infiniteTasksQueryOptions, type TaskPages } from '@case-management/react-query'
 *
 * const list: TaskPages = await queryClient.fetchInfiniteQuery(infiniteTasksQueryOptions(client, { limit: 2 }))
 * console.log(list.pages.length, list.pageParams) // 1 [ 0 ]
 * ```
 */
export type TaskPages = InfiniteData<TaskPage, number>

/**
 * Options of TanStack's `useQuery` without key and function: `enabled`, `select`, `staleTime` (milliseconds) and so on.
 * `retry` defaults to `false`, because the client already retries.
 *
 * @example
 * ```tsx
 * import { useTasks, type UseTasksOptions } from '@case-management/react-query'
 *
 * const calm: UseTasksOptions = { staleTime: 60_000, refetchOnWindowFocus: false }
 *
 * function Total() {
 *   return <p>{useTasks({ limit: 1 }, calm).data?.totalResults} tasks</p>
 * }
 * ```
 */
export type UseTasksOptions<Data = TaskPage> = Omit<
  UseQueryOptions<TaskPage, DefaultError, Data, TasksQueryKey>,
  'queryKey' | 'queryFn'
>

/**
 * Options of TanStack's `useInfiniteQuery` without key, function and `getNextPageParam`.
 * `retry` defaults to `false`, because the client already retries.
 *
 * @example
 * ```tsx
 * import type { Task } from '@case-management/client'
 * import { tasksOf, useInfiniteTasks, type UseInfiniteTasksOptions } from '@case-management/react-query'
 *
 * const asList: UseInfiniteTasksOptions<Task[]> = { select: tasksOf, refetchInterval: 60_000 }
 *
 * function Count() {
 *   return <p>{useInfiniteTasks({ limit: 50 }, asList).data?.length} tasks so far</p>
 * }
 * ```
 */
export type UseInfiniteTasksOptions<Data = TaskPages> = Omit<
  UseInfiniteQueryOptions<TaskPage, DefaultError, Data, InfiniteTasksQueryKey, number>,
  'queryKey' | 'queryFn' | 'initialPageParam' | 'getNextPageParam'
>

/**
 * What {@link tasksQueryOptions} returns: options of `useQuery`, with a key typed with its data.
 *
 * @example
 * ```ts
 * import { tasksQueryOptions, type TasksQueryOptions } from '@case-management/react-query'
 *
 * const options: TasksQueryOptions = tasksQueryOptions(client, { limit: 2 })
 * console.log((await queryClient.fetchQuery(options)).results.length) // 2
 * ```
 */
export type TasksQueryOptions<Data = TaskPage> = OmitKeyof<
  UseQueryOptions<TaskPage, DefaultError, Data, TasksQueryKey>,
  'queryFn'
> & { queryFn?: QueryFunction<TaskPage, TasksQueryKey> } & QueryKeyWithDataTag<TasksQueryKey, TaskPage>

/**
 * What {@link infiniteTasksQueryOptions} returns: options of `useInfiniteQuery`, with a key typed with its data.
 *
 * @example
 * ```ts
 * import { infiniteTasksQueryOptions, type InfiniteTasksQueryOptions } from '@case-management/react-query'
 *
 * const options: InfiniteTasksQueryOptions = infiniteTasksQueryOptions(client, { limit: 2 })
 * console.log((await queryClient.fetchInfiniteQuery(options)).pages.length) // 1
 * ```
 */
export type InfiniteTasksQueryOptions<Data = TaskPages> = OmitKeyof<
  UseInfiniteQueryOptions<TaskPage, DefaultError, Data, InfiniteTasksQueryKey, number>,
  'queryFn'
> & { queryFn?: QueryFunction<TaskPage, InfiniteTasksQueryKey, number> } & QueryKeyWithDataTag<
    InfiniteTasksQueryKey,
    InfiniteData<TaskPage>
  >

/**
 * Query options for one page of tasks, for anything that accepts them: prefetching, `useSuspenseQuery`, `useQueries`.
 *
 * @param filter - which tasks, in which order; defaults to all, newest first. Equal filters share one request.
 * @param options - `retry` defaults to `false`, because the client already retries.
 * @returns query options.
 * @throws TasksError of the client when the query runs: from `fetchQuery` and `useSuspenseQuery`, and as `error`
 *   of `useQuery`.
 *
 * @example
 * ```ts
 * import { tasksQueryOptions } from '@case-management/react-query'
 *
 * await queryClient.prefetchQuery(tasksQueryOptions(client, { unassigned: true }))
 * const { queryKey } = tasksQueryOptions(client, { unassigned: true })
 * console.log(queryClient.getQueryData(queryKey)?.page) // 1
 * ```
 */
export function tasksQueryOptions<Data = TaskPage>(
  client: TasksClient,
  filter: TaskFilter = {},
  options: UseTasksOptions<Data> = {},
): TasksQueryOptions<Data> {
  return queryOptions({
    retry: false,
    ...options,
    queryKey: tasksKeys.list(client, filter),
    queryFn: ({ signal }) => client.getTasks(filter, { signal }),
  })
}

/**
 * Query options for an infinite list of tasks, for anything that accepts infinite query options.
 * While there are more, the next page starts after the tasks received so far; earlier, if tasks have dropped out of
 * the result since, so that none is missed. A task can be on two pages if others came in; `tasksOf` returns it once.
 * If a host does not send `hasMore`, its total decides, or else the first page without tasks. The list also ends
 * if a host promises more and returns none, or nothing new in four pages in a row, as one that ignores `skip` does.
 *
 * @param filter - `limit` is the page size, `skip` where the list starts (default 0).
 * @param options - `retry` defaults to `false`, because the client already retries.
 * @returns infinite query options.
 * @throws TasksError of the client when the query runs: from `fetchInfiniteQuery` and `useSuspenseInfiniteQuery`,
 *   and as `error` of `useInfiniteQuery`.
 *
 * @example
 * ```ts
 * import { infiniteTasksQueryOptions, tasksOf } from '@case-management/react-query'
 *
 * const options = infiniteTasksQueryOptions(client, { limit: 2 })
 * const list = await queryClient.fetchInfiniteQuery({ ...options, pages: 2 })
 * console.log(tasksOf(list).length) // 3
 * ```
 */
export function infiniteTasksQueryOptions<Data = TaskPages>(
  client: TasksClient,
  filter: TaskFilter = {},
  options: UseInfiniteTasksOptions<Data> = {},
): InfiniteTasksQueryOptions<Data> {
  return infiniteQueryOptions({
    retry: false,
    ...options,
    queryKey: tasksKeys.infinite(client, filter),
    queryFn: ({ signal, pageParam }) => client.getTasks({ ...filter, [skip]: pageParam }, { signal }),
    initialPageParam: filter[skip] ?? 0,
    getNextPageParam: (_page, pages, _skipped, skips) => nextSkip(pages, skips, filter[skip] ?? 0),
  })
}
