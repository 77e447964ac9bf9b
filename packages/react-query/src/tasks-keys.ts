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

const of = ({ accountId, streamId }: TasksScope) => [root, { accountId, streamId }] as const

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
  lists: (scope: TasksScope) => [...of(scope), 'list'] as const,
  /** The page of `useTasks` with this filter; `{}` when that has none. */
  list: (scope: TasksScope, filter: TaskFilter) => [...of(scope), 'list', filter] as const,
  /** All lists of `useInfiniteTasks`, whatever their filter. */
  infiniteLists: (scope: TasksScope) => [...of(scope), 'infinite'] as const,
  /** The list of `useInfiniteTasks` with this filter; `{}` when that has none. */
  infinite: (scope: TasksScope, filter: TaskFilter) => [...of(scope), 'infinite', filter] as const,
  /** Updates of tasks: a mutation key, for `useIsMutating` and `useMutationState`. */
  update: (scope: TasksScope) => [...of(scope), 'update'] as const,
} as const
