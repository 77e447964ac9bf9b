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

/** What `mutate` takes. */
export interface UpdateTaskVariables {
  /** `_id` of the task. */
  taskId: string
  /** The keys to change. */
  changes: TaskUpdate
}

/** Options of {@link useUpdateTask}: those of TanStack's `useMutation`. */
export type UseUpdateTaskOptions = Omit<
  UseMutationOptions<Task, DefaultError, UpdateTaskVariables>,
  'mutationFn' | 'mutationKey' | 'onMutate'
>

/** What {@link useUpdateTask} gives. */
export type UseUpdateTaskResult = UseMutationResult<Task, DefaultError, UpdateTaskVariables>

/**
 * Updates tasks. The changes show at once in every page and list that holds the task; they are taken back when the
 * update fails, and followed by the record that the host answers with when it succeeds.
 * After the last of several updates all pages and lists in use are read anew, because an update can move a task
 * into or out of a filter.
 *
 * @param options - those of `useMutation`. Callbacks run after the cache has changed.
 *   `retry` is `false` when absent, because the client retries already.
 *
 * @example
 * ```tsx
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
  return useMutation<Task, DefaultError, UpdateTaskVariables, OptimisticUpdate>({
    retry: false,
    ...options,
    mutationKey: tasksKeys.update(client),
    mutationFn: ({ taskId, changes }) => client.updateTask(taskId, changes),
    onMutate: ({ taskId, changes }, context) => showUpdate(context.client, client, taskId, changes),
    onSuccess: (task, variables, shown, context) => {
      shown.succeed(task)
      return options.onSuccess?.(task, variables, shown, context)
    },
    onError: (error, variables, shown, context) => {
      shown?.fail()
      return options.onError?.(error, variables, shown, context)
    },
  })
}
