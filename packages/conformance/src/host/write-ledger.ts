import type { Task } from '../check/run-context.ts'

/** A task that was written to. */
export interface WrittenTask {
  /** As it was before the first write. */
  task: Task
  /** The keys that were sent since. */
  keys: readonly string[]
}

/** Remembers tasks as they were before the first write, so that every write can be put back. */
export interface WriteLedger {
  /** Keeps the record unless an earlier state of the task is kept already. */
  remember(task: Task): void
  /** Notes which keys a request sends for a task. */
  touch(taskId: string, keys: readonly string[]): void
  /** A task as it was before the first write. */
  original(taskId: string): Task | undefined
  /** Tasks that were written to. */
  open(): WrittenTask[]
  /** Of the open tasks those that were written to since it was last tried to put them back. */
  due(): WrittenTask[]
  /** Notes why a task could not be put back. */
  fail(taskId: string, problem: string): void
  /** Why tasks could not be put back, one line for each that still differs. */
  problems(): string[]
  /** Why a task could not be put back, if it could not. */
  problemOf(taskId: string): string | undefined
  /** Forgets a task that is as it was. */
  settle(taskId: string): void
}

interface Entry {
  task: Task
  keys: Set<string>
  due: boolean
  problem?: string
}

/** An empty ledger. */
export function createLedger(): WriteLedger {
  const kept = new Map<string, Entry>()
  const written = () => [...kept.values()].filter(({ keys }) => keys.size > 0)
  const told = ({ task, keys }: Entry): WrittenTask => ({ task, keys: [...keys] })
  return {
    remember(task) {
      if (!kept.has(task._id))
        kept.set(task._id, { task: structuredClone(task), keys: new Set(), due: false })
    },
    touch(taskId, keys) {
      const entry = kept.get(taskId)
      if (!entry || keys.length === 0) return
      for (const key of keys) entry.keys.add(key)
      entry.due = true
    },
    original: (taskId) => kept.get(taskId)?.task,
    open: () => written().map(told),
    due: () =>
      written()
        .filter(({ due }) => due)
        .map(told),
    fail(taskId, problem) {
      const entry = kept.get(taskId)
      if (entry) kept.set(taskId, { ...entry, due: false, problem })
    },
    problems: () => written().flatMap(({ problem }) => (problem === undefined ? [] : [problem])),
    problemOf: (taskId) => kept.get(taskId)?.problem,
    settle(taskId) {
      kept.delete(taskId)
    },
  }
}
