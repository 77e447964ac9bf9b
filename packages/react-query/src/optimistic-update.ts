import type { Task, TaskUpdate } from '@case-management/client'
import { hashKey, type QueryClient } from '@tanstack/react-query'
import { applyChanges } from './apply-changes.ts'
import { changeCachedTask, holdsTask, type CachedTasks } from './cached-tasks.ts'
import { tasksKeys } from './tasks-keys.ts'

/** An update that shows in the cache before the host has answered. */
export interface OptimisticUpdate {
  /** Takes the changes back, except where something else has changed the same keys since. */
  undo(): void
}

/** Shows an update in every cached page and list that holds the task. */
export async function showUpdate(
  queryClient: QueryClient,
  taskId: string,
  changes: TaskUpdate,
): Promise<OptimisticUpdate> {
  // A page that is on its way was read before the update, and would hide it.
  await queryClient.cancelQueries({
    queryKey: tasksKeys.all,
    predicate: ({ queryKey }) => holdsTask(queryClient.getQueryData<CachedTasks>(queryKey), taskId),
  })
  const before = new Map<string, Task>()
  changeCachedTask(queryClient, taskId, (task, queryHash) => {
    before.set(queryHash, task)
    return applyChanges(task, changes)
  })
  return {
    undo: () =>
      changeCachedTask(queryClient, taskId, (task, queryHash) => {
        const previous = before.get(queryHash)
        return previous ? takeBack(task, previous, applyChanges(previous, changes)) : task
      }),
  }
}

/** Gives each key that still holds the value of the update its previous value. */
function takeBack(current: Task, previous: Task, updated: Task): Task {
  const restored = { ...current }
  for (const key of keysOf({ ...previous, ...updated })) {
    const changed = !isSame(previous[key], updated[key])
    if (changed && isSame(current[key], updated[key])) restore(restored, previous, key)
  }
  return restored
}

function restore<Key extends keyof Task>(task: Pick<Task, Key>, previous: Pick<Task, Key>, key: Key): void {
  if (key in previous) task[key] = previous[key]
  else delete task[key]
}

function keysOf(task: Task): (keyof Task)[] {
  return Object.keys(task).filter((key): key is keyof Task => key in task)
}

function isSame(one: unknown, other: unknown): boolean {
  return hashKey([one]) === hashKey([other])
}
