import type { Task } from '../check/task.ts'
import type { JsonObject } from '../projection/json.ts'
import type { Journal } from './journal.ts'
import { remainderOf } from './remainder.ts'

/** A task that was written to. */
export interface WrittenTask {
  /** As it was before the first write. */
  task: Task
  /** The keys that were sent since. */
  keys: readonly string[]
  /** Whether the host refused all that was sent since, so that a search is enough to see that nothing came of it. */
  isRefused: boolean
}

/** Remembers tasks as they were before the first write, so that every write can be put back. */
export interface WriteLedger {
  /**
   * Keeps the record unless an earlier state of the task is kept already.
   *
   * @param stream - other records as the host shows them.
   */
  remember(task: Task, stream?: readonly Task[]): void
  /** The keys that the host showed in some record. */
  shown: ReadonlySet<string>
  /** Notes which keys a request is about to send for a task, and in which body. */
  touch(taskId: string, keys: readonly string[], body?: string): void
  /** Notes that the host refused a request that was touched for. */
  refuse(taskId: string): void
  /** The tasks for which an update was sent, also of nothing, and also those that are settled since. */
  updated(): ReadonlySet<string>
  /** A task as it was before the first write. */
  original(taskId: string): Task | undefined
  /** Tasks that were written to. */
  open(): WrittenTask[]
  /** Of the open tasks those that were written to since it was last tried to put them back. */
  due(): WrittenTask[]
  /**
   * Notes why a task could not be put back.
   *
   * @param repair - how a person does it.
   */
  fail(taskId: string, problem: string, repair?: string): void
  /**
   * Why tasks could not be put back and how a person does it, one line for each that still differs.
   *
   * @param isMeant - of which tasks, by default of all.
   */
  problems(isMeant?: (taskId: string) => boolean): string[]
  /** Why a task could not be put back, if it could not. */
  problemOf(taskId: string): string | undefined
  /** Forgets a task that is put back. */
  settle(taskId: string): void
  /** Looks at a record as it is now, for what no update puts back. */
  look(now: Pick<Task, '_id'> & (Task | JsonObject)): void
  /**
   * What of tasks is not as before the run and could not be put back by any update, one line for each task.
   *
   * @param isMeant - of which tasks, by default of all.
   */
  remainders(isMeant?: (taskId: string) => boolean): string[]
}

interface Entry {
  task: Task
  keys: Set<string>
  /** Requests that were not refused. */
  taken: number
  due: boolean
  problem?: string
  repair?: string | undefined
}

/**
 * An empty ledger.
 *
 * @param journal - outlives the run, when one is kept.
 */
export function createLedger(journal?: Journal): WriteLedger {
  const kept = new Map<string, Entry>()
  const shown = new Set<string>()
  const updated = new Set<string>()
  /** Each task as it was before the run, also when it was written to again after it had been put back. */
  const first = new Map<string, Task>()
  const remaining = new Map<string, string>()
  const written = () => [...kept.values()].filter(({ keys }) => keys.size > 0)
  const isOpen = (id: string) => (kept.get(id)?.keys.size ?? 0) > 0
  const told = ({ task, keys, taken }: Entry): WrittenTask => ({
    task,
    keys: [...keys],
    isRefused: taken === 0,
  })
  return {
    shown,
    remember(task, stream = []) {
      for (const key of stream.flatMap((each) => Object.keys(each))) shown.add(key)
      if (!first.has(task._id)) first.set(task._id, structuredClone(task))
      if (!kept.has(task._id))
        kept.set(task._id, { task: structuredClone(task), keys: new Set(), taken: 0, due: false })
    },
    touch(taskId, keys, body = '') {
      const entry = kept.get(taskId)
      if (entry) updated.add(taskId)
      if (!entry || keys.length === 0) return
      journal?.write(entry.task, keys, body)
      for (const key of keys) entry.keys.add(key)
      entry.taken++
      entry.due = true
    },
    refuse(taskId) {
      const entry = kept.get(taskId)
      if (entry) entry.taken--
    },
    updated: () => updated,
    original: (taskId) => kept.get(taskId)?.task,
    open: () => written().map(told),
    due: () =>
      written()
        .filter(({ due }) => due)
        .map(told),
    fail(taskId, problem, repair) {
      const entry = kept.get(taskId)
      if (entry) kept.set(taskId, { ...entry, due: false, problem, repair })
    },
    problems: (isMeant = () => true) =>
      written().flatMap(({ task, problem, repair }) =>
        problem === undefined || !isMeant(task._id)
          ? []
          : [[problem, repair].filter((part) => part !== undefined).join('; ')],
      ),
    problemOf: (taskId) => kept.get(taskId)?.problem,
    settle(taskId) {
      kept.delete(taskId)
      journal?.settle(taskId)
    },
    look(now) {
      const before = first.get(now._id)
      const remainder = before && updated.has(now._id) ? remainderOf(before, now) : undefined
      if (remainder === undefined) remaining.delete(now._id)
      else remaining.set(now._id, remainder)
    },
    // A task that is still open is told as a problem.
    remainders: (isMeant = () => true) =>
      [...remaining].flatMap(([id, remainder]) => (isOpen(id) || !isMeant(id) ? [] : [remainder])),
  }
}
