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
 * Variables of `mutate` of {@link useUpdateTask}.
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
  /** The keys to change; the others keep their values. */
  changes: TaskUpdate
}

/**
 * Options of {@link useUpdateTask}: those of TanStack's `useMutation` without key and function. Updates are sent at
 * once, even while others are pending; set a `scope`, such as `{ id: taskId }`, to send them one after another.
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
 * What {@link useUpdateTask} returns: `mutate`, `isPending`, `error` and the rest of TanStack's `useMutation`.
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
 * Updates tasks. The changes show at once in every page and list that contains the task, even in those fetched while
 * the update is pending. If it fails they are rolled back; if it succeeds the host's record replaces them.
 * Several updates of a task show in the order in which they were made; one that fails does not affect the others.
 * After the last of them all pages and lists in use are refetched, because an update can move a task into or out of
 * a filter.
 *
 * @param options - those of `useMutation`. Callbacks run after the cache has changed.
 *   `retry` defaults to `false`, because the client already retries.
 * @returns the result of `useMutation`; its `error` is a `TasksError` of the client, or what the cache threw while
 *   showing the update, which is then not sent. After a `ConnectionError`, `TimeoutError` or `AbortError` the
 *   update may have been applied; the refetched pages show whether it was.
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
