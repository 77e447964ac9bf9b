'use client'
import type { Task, TaskUpdate } from '@case-management/client'
import {
  useMutation,
  type DefaultError,
  type UseMutationOptions,
  type UseMutationResult,
} from '@tanstack/react-query'
import { showUpdate, type OptimisticUpdate } from './optimistic-updates.ts'
import { useTasksClient } from './tasks-client-context.ts'
import { tasksKeys } from './tasks-keys.ts'

/**
 * What `mutate` of {@link useUpdateTask} takes.
 *
 * @example
 * ```tsx
 * import { useUpdateTask, type UpdateTaskVariables } from '@case-management/react-query'
 *
 * const close = (taskId: string): UpdateTaskVariables => ({ taskId, changes: { status: { name: 'Closed' } } })
 *
 * function Close({ task }: { task: Task }) {
 *   const { mutate } = useUpdateTask()
 *   return <button onClick={() => mutate(close(task._id))}>Close</button>
 * }
 * ```
 */
export interface UpdateTaskVariables {
  /** `_id` of the task. */
  taskId: string
  /** The keys to change; the others stay as they are. */
  changes: TaskUpdate
}

/**
 * Options of {@link useUpdateTask}: those of TanStack's `useMutation` beside key and function. Updates are sent at
 * once, even while others are under way; give a `scope`, such as `{ id: taskId }`, to send them one after another.
 *
 * @example
 * ```tsx
 * import { useUpdateTask, type UseUpdateTaskOptions } from '@case-management/react-query'
 *
 * const inOrder: UseUpdateTaskOptions = { scope: { id: 'names' }, onError: (error) => console.warn(error.message) }
 *
 * function Rename({ task }: { task: Task }) {
 *   const { mutate } = useUpdateTask(inOrder)
 *   return <button onClick={() => mutate({ taskId: task._id, changes: { name: 'Call back' } })}>Rename</button>
 * }
 * ```
 */
export type UseUpdateTaskOptions = Omit<
  UseMutationOptions<Task, DefaultError, UpdateTaskVariables>,
  'mutationFn' | 'mutationKey' | 'onMutate'
>

/**
 * What {@link useUpdateTask} gives: `mutate`, `isPending`, `error` and the rest of TanStack's `useMutation`.
 *
 * @example
 * ```tsx
 * import { useUpdateTask, type UseUpdateTaskResult } from '@case-management/react-query'
 *
 * const stateOf = ({ isPending, error }: UseUpdateTaskResult) => (isPending ? 'saving' : (error?.message ?? 'saved'))
 *
 * function State() {
 *   return <p>{stateOf(useUpdateTask())}</p>
 * }
 * ```
 */
export type UseUpdateTaskResult = UseMutationResult<Task, DefaultError, UpdateTaskVariables>

/**
 * Updates tasks. The changes show at once in every page and list that holds the task, also in those that are read
 * while the update is under way. When it fails they are taken back, when it succeeds the record of the host follows.
 * Several updates of a task show in the order in which they were made; one that fails leaves the others as they are.
 * After the last of them all pages and lists in use are read anew, because an update can move a task into or out of
 * a filter.
 *
 * @param options - those of `useMutation`. Callbacks run after the cache has changed.
 *   `retry` is `false` when absent, because the client retries already.
 * @returns the result of `useMutation`; its `error` is a `TasksError` of the client, or what the cache threw when it
 *   was to show the update, which is not sent then. After a `ConnectionError`, `TimeoutError` or `AbortError` the
 *   update may have been applied; the pages that are read anew tell.
 * @throws Error when there is no `TasksClientProvider` above.
 *
 * @example
 * ```tsx
 * import { useUpdateTask } from '@case-management/react-query'
 *
 * function Rename({ task }: { task: Task }) {
 *   const { mutate, error } = useUpdateTask()
 *   return (
 *     <>
 *       <button onClick={() => mutate({ taskId: task._id, changes: { name: 'Call back' } })}>Rename</button>
 *       {error && <p>{error.message}</p>}
 *     </>
 *   )
 * }
 * ```
 */
export function useUpdateTask(options: UseUpdateTaskOptions = {}): UseUpdateTaskResult {
  const client = useTasksClient()
  return useMutation<Task, DefaultError, UpdateTaskVariables, OptimisticUpdate | undefined>({
    retry: false,
    ...options,
    mutationKey: tasksKeys.update(client),
    mutationFn: ({ taskId, changes }) => client.updateTask(taskId, changes),
    onMutate: ({ taskId, changes }, context) => showUpdate(context.client, client, taskId, changes),
    onSuccess: (task, variables, shown, context) => {
      shown?.succeed(task)
      return options.onSuccess?.(task, variables, shown, context)
    },
    onError: (error, variables, shown, context) => {
      shown?.fail()
      return options.onError?.(error, variables, shown, context)
    },
  })
}
