import type { Outcome } from './group-commit.ts'
import { indexRow, type IndexRow } from './index-row.ts'
import type { Scope, Task } from './task-storage.ts'

/** An update that waits for its batch. */
export interface TaskChange {
  scope: Scope
  taskId: string
  change: (task: Task) => Task
}

/** A task that a batch has changed. */
export interface ChangedTask<Found, Before> {
  /** The task as the batch found it. */
  found: Found
  record: string
  row: IndexRow
  /** What was to be known of the record that was found. */
  before: Before
}

/** What a batch has changed, each task once, and what it answers to each update. */
export interface ChangedTasks<Found, Before> {
  changed: ChangedTask<Found, Before>[]
  outcomes: Outcome<string | undefined>[]
}

/** Says one task from another across scopes. */
export function taskKey(scope: Scope, taskId: string): string {
  return JSON.stringify([scope.accountId, scope.streamId, taskId])
}

/**
 * Applies the changes of a batch in order, each on what the one before it made.
 * A change that throws changes nothing and fails only itself; so does one whose record cannot be read.
 *
 * @param found - the tasks of the batch by {@link taskKey}.
 * @param beforeOf - what is to be known of a task before it is changed.
 */
export function applyChanges<Found extends { record: string }, Before>(
  changes: readonly TaskChange[],
  found: ReadonlyMap<string, Found>,
  beforeOf: (task: Task) => Before,
): ChangedTasks<Found, Before> {
  const changedTasks = new Map<string, ChangedTask<Found, Before>>()
  const outcomes = changes.map(({ scope, taskId, change }): Outcome<string | undefined> => {
    const key = taskKey(scope, taskId)
    const stored = found.get(key)
    if (stored === undefined) return { result: undefined }
    const earlier = changedTasks.get(key)
    try {
      const text = earlier?.record ?? stored.record
      const task: Task = JSON.parse(text)
      // Before `change`, which may alter the object it is given.
      const before = earlier?.before ?? beforeOf(task)
      const changed = change(task)
      if (changed._id !== taskId) throw new TypeError(`an update of ${taskId} must not change its _id`)
      const record = JSON.stringify(changed)
      if (record !== text) changedTasks.set(key, { found: stored, record, row: indexRow(changed), before })
      return { result: record }
    } catch (error) {
      return { error }
    }
  })
  return { changed: [...changedTasks.values()], outcomes }
}
