/**
 * React hooks for the Case Management task API, built on TanStack Query.
 *
 * @packageDocumentation
 */
export {
  infiniteTasksQueryOptions,
  tasksQueryOptions,
  type InfiniteTasksQueryOptions,
  type TaskPages,
  type TasksQueryOptions,
  type UseInfiniteTasksOptions,
  type UseTasksOptions,
} from './query-options.ts'
export { TasksClientProvider, useTasksClient, type TasksClientProviderProps } from './tasks-client-context.ts'
export { tasksKeys, type InfiniteTasksQueryKey, type TasksQueryKey, type TasksScope } from './tasks-keys.ts'
export { tasksOf } from './tasks-of.ts'
export { useInfiniteTasks } from './use-infinite-tasks.ts'
export { useTasks } from './use-tasks.ts'
export {
  useUpdateTask,
  type UpdateTaskVariables,
  type UseUpdateTaskOptions,
  type UseUpdateTaskResult,
} from './use-update-task.ts'
