import type { TaskFilter, TasksClient } from '@case-management/client'

const root = '@case-management/tasks'

/**
 * Whose tasks a key stands for: a client, or its account and stream alone.
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

/** What every key of one account and stream begins with. */
type ScopeKey = readonly [root: typeof root, scope: TasksScope]

/**
 * Key of the page of `useTasks` with one filter.
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
 * Key of the list of `useInfiniteTasks` with one filter.
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
 * Keys of everything that this package keeps in a `QueryClient`, from general to special. Account and stream stand
 * in each, so that clients of several streams can share one `QueryClient`; who is signed in does not.
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
  /** Every query of tasks, of whatever account and stream. */
  all: [root],
  /** Every query of the tasks of one client. */
  of,
  /** All pages of `useTasks`, whatever their filter. */
  lists: (scope: TasksScope): readonly [...ScopeKey, kind: 'list'] => [...of(scope), 'list'],
  /** The page of `useTasks` with this filter; `{}` when that has none. */
  list: (scope: TasksScope, filter: TaskFilter): TasksQueryKey => [...of(scope), 'list', filter],
  /** All lists of `useInfiniteTasks`, whatever their filter. */
  infiniteLists: (scope: TasksScope): readonly [...ScopeKey, kind: 'infinite'] => [...of(scope), 'infinite'],
  /** The list of `useInfiniteTasks` with this filter; `{}` when that has none. */
  infinite: (scope: TasksScope, filter: TaskFilter): InfiniteTasksQueryKey => [
    ...of(scope),
    'infinite',
    filter,
  ],
  /** Updates of tasks: a mutation key, for `useIsMutating` and `useMutationState`. */
  update: (scope: TasksScope): readonly [...ScopeKey, kind: 'update'] => [...of(scope), 'update'],
} as const
