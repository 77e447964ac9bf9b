import type { Task } from '../check/run-context.ts'

/** Remembers tasks as they were before the first write, so that every write can be put back. */
export interface WriteLedger {
  /** Keeps the record unless an earlier state of the task is kept already. */
  remember(task: Task): void
  /** Notes which keys a request sends for a task. */
  touch(taskId: string, keys: readonly string[]): void
  /** A task as it was before the first write. */
  original(taskId: string): Task | undefined
  /** Tasks that were written to, with the keys sent. */
  open(): { task: Task; keys: readonly string[] }[]
  /** Forgets a task that is as it was. */
  settle(taskId: string): void
}

/** An empty ledger. */
export function createLedger(): WriteLedger {
  const kept = new Map<string, { task: Task; keys: Set<string> }>()
  return {
    remember(task) {
      if (!kept.has(task._id)) kept.set(task._id, { task: structuredClone(task), keys: new Set() })
    },
    touch(taskId, keys) {
      for (const key of keys) kept.get(taskId)?.keys.add(key)
    },
    original: (taskId) => kept.get(taskId)?.task,
    open() {
      return [...kept.values()]
        .filter(({ keys }) => keys.size > 0)
        .map(({ task, keys }) => ({ task, keys: [...keys] }))
    },
    settle(taskId) {
      kept.delete(taskId)
    },
  }
}
