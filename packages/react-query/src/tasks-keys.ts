import type { TaskFilter } from '@case-management/client'

const root = '@case-management/tasks'

/**
 * Keys of everything that this package keeps in a `QueryClient`, from general to special.
 *
 * @example
 * ```ts
 * await queryClient.invalidateQueries({ queryKey: tasksKeys.all })
 * const page = queryClient.getQueryData(tasksQueryOptions(client, filter).queryKey)
 * ```
 */
export const tasksKeys = {
  /** Every query of tasks. */
  all: [root],
  /** All pages of `useTasks`, whatever their filter. */
  lists: [root, 'list'],
  /** The page of `useTasks` with this filter. */
  list: (filter: TaskFilter) => [root, 'list', filter] as const,
  /** All lists of `useInfiniteTasks`, whatever their filter. */
  infiniteLists: [root, 'infinite'],
  /** The list of `useInfiniteTasks` with this filter. */
  infinite: (filter: TaskFilter) => [root, 'infinite', filter] as const,
  /** Updates of tasks: a mutation key, for `useIsMutating` and `useMutationState`. */
  update: [root, 'update'],
} as const
