import type { TaskFilter, TasksClient } from '@case-management/client'

const root = '@case-management/tasks'

/**
 * Whose tasks a key refers to: a client, or just its account and stream.
 *
 * @example
 * ```ts
 * import { tasksKeys, type TasksScope } from '@case-management/react-query'
 *
 * const scope: TasksScope = { accountId: '6639f7bd58c97ffac03bxxxx', streamId: 'st-084d3c5e' }
 * await queryClient.invalidateQueries({ queryKey: tasksKeys.of(scope) })
 * ```
 */
export type TasksScope = Pick<TasksClient, 'accountId' | 'streamId'>

/** Prefix of every key of one account and stream. */
type ScopeKey = readonly [root: typeof root, scope: TasksScope]

/**
 * Query key of `useTasks` with one filter.
 *
 * @example
 * ```ts
 * import { tasksKeys, type TasksQueryKey } from '@case-management/react-query'
 *
 * const key: TasksQueryKey = tasksKeys.list(client, { limit: 20 })
 * console.log(key[3].limit) // 20
 * ```
 */
export type TasksQueryKey = readonly [...ScopeKey, kind: 'list', filter: TaskFilter]

/**
 * Query key of `useInfiniteTasks` with one filter.
 *
 * @example
 * ```ts
 * import { tasksKeys, type InfiniteTasksQueryKey } from '@case-management/react-query'
 *
 * const key: InfiniteTasksQueryKey = tasksKeys.infinite(client, { unassigned: true })
 * console.log(key[2], key[3]) // infinite { unassigned: true }
 * ```
 */
export type InfiniteTasksQueryKey = readonly [...ScopeKey, kind: 'infinite', filter: TaskFilter]

const of = ({ accountId, streamId }: TasksScope): ScopeKey => [root, { accountId, streamId }]

/**
 * Keys of everything that this package caches in a `QueryClient`, from general to specific. Each contains account and
 * stream, so that clients of several streams can share one `QueryClient`; the signed-in user is not part of a key.
 *
 * | key | value |
 * |---|---|
 * | `all` | `['@case-management/tasks']` |
 * | `of(client)` | `[…all, { accountId, streamId }]` |
 * | `lists(client)`, `list(client, filter)` | `[…of(client), 'list', filter]` |
 * | `infiniteLists(client)`, `infinite(client, filter)` | `[…of(client), 'infinite', filter]` |
 * | `update(client)` | `[…of(client), 'update']` |
 *
 * @example
 * ```ts
 * import { tasksKeys, tasksQueryOptions } from '@case-management/react-query'
 *
 * const page = await queryClient.fetchQuery(tasksQueryOptions(client, { limit: 20 }))
 * console.log(page === queryClient.getQueryData(tasksKeys.list(client, { limit: 20 }))) // true
 * await queryClient.invalidateQueries({ queryKey: tasksKeys.of(client) })
 * ```
 */
export const tasksKeys = {
  /** Every query of tasks, of any account and stream. */
  all: [root],
  /** Every query of the tasks of one client. */
  of,
  /** All pages of `useTasks`, with any filter. */
  lists: (scope: TasksScope): readonly [...ScopeKey, kind: 'list'] => [...of(scope), 'list'],
  /** The page of `useTasks` with this filter; `{}` for none. */
  list: (scope: TasksScope, filter: TaskFilter): TasksQueryKey => [...of(scope), 'list', filter],
  /** All lists of `useInfiniteTasks`, with any filter. */
  infiniteLists: (scope: TasksScope): readonly [...ScopeKey, kind: 'infinite'] => [...of(scope), 'infinite'],
  /** The list of `useInfiniteTasks` with this filter; `{}` for none. */
  infinite: (scope: TasksScope, filter: TaskFilter): InfiniteTasksQueryKey => [
    ...of(scope),
    'infinite',
    filter,
  ],
  /** Updates of tasks: a mutation key, for `useIsMutating` and `useMutationState`. */
  update: (scope: TasksScope): readonly [...ScopeKey, kind: 'update'] => [...of(scope), 'update'],
} as const
