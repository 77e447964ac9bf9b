import type { Outcome } from './group-commit.ts'
import { indexRow } from './index-row.ts'
import type { ScopeChunk } from './scope-chunks.ts'
import type { Scope, Task } from './task-storage.ts'
import type { StoredIndex, TaskWrite } from './write-plan.ts'

/** An update that waits for its batch. */
export interface TaskChange {
  scope: Scope
  taskId: string
  change: (task: Task) => Task
}

/** A task as a batch finds it. */
export interface FoundTask extends Omit<StoredIndex, 'row'> {
  scopeId: number
  record: string
}

/** What a batch writes, each task once, and what it answers to each update. */
export interface ChangedTasks {
  writes: TaskWrite[]
  outcomes: Outcome<string | undefined>[]
}

/** Says one task from another across scopes. */
export function taskKey(scope: Scope, taskId: string): string {
  return JSON.stringify([scope.accountId, scope.streamId, taskId])
}

/**
 * Applies the changes of a batch in order, each on what the one before it made.
 * A change that throws changes nothing and fails only itself.
 *
 * @param found - the tasks of the batch by {@link taskKey}.
 */
export function applyChanges(
  changes: readonly TaskChange[],
  found: ReadonlyMap<string, FoundTask>,
): ChangedTasks {
  const writes = new Map<string, TaskWrite>()
  const outcomes = changes.map(({ scope, taskId, change }): Outcome<string | undefined> => {
    const key = taskKey(scope, taskId)
    const stored = found.get(key)
    if (stored === undefined) return { result: undefined }
    const earlier = writes.get(key)
    const text = earlier?.record ?? stored.record
    try {
      const task: Task = JSON.parse(text)
      // Before `change`, which may alter the object it is given.
      const before = earlier?.before ?? { ...stored, row: indexRow(task) }
      const changed = change(task)
      if (changed._id !== taskId) throw new TypeError(`an update of ${taskId} must not change its _id`)
      const record = JSON.stringify(changed)
      if (record !== text)
        writes.set(key, { scopeId: stored.scopeId, record, row: indexRow(changed), before })
      return { result: record }
    } catch (error) {
      return { error }
    }
  })
  return { writes: [...writes.values()], outcomes }
}

/**
 * The writes that put records in the place of what is stored.
 *
 * @param found - the tasks that are stored already, by their id.
 */
export function replacements(
  scopeId: number,
  records: ScopeChunk['records'],
  found: ReadonlyMap<string, FoundTask>,
): TaskWrite[] {
  return Array.from(records, ([taskId, { task, record }]) => {
    const write: TaskWrite = { scopeId, record, row: indexRow(task) }
    const stored = found.get(taskId)
    if (stored) {
      const before: Task = JSON.parse(stored.record)
      write.before = { ...stored, row: indexRow(before) }
    }
    return write
  })
}

/** The writes of a batch by the scope they are in. */
export function writesByScope(writes: readonly TaskWrite[]): Map<number, TaskWrite[]> {
  const scopes = new Map<number, TaskWrite[]>()
  for (const write of writes) {
    const ofScope = scopes.get(write.scopeId)
    if (ofScope) ofScope.push(write)
    else scopes.set(write.scopeId, [write])
  }
  return scopes
}
