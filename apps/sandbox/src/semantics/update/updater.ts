import type { Dialect } from '@case-management/contract/questions'
import type { Clock } from '../../clock.ts'
import type { Scope, Task, TaskUpdate } from '../../model.ts'
import type { TaskStorage } from '../../storage/task-storage.ts'
import type { StaleReads } from '../stale-reads.ts'
import { applyUpdate } from './apply-update.ts'
import { refuseClosed } from './refuse-closed.ts'

/** Changes a stored task. Gives its record as text; nothing when there is no such task. */
export type Update = (scope: Scope, taskId: string, body: TaskUpdate) => Promise<string | undefined>

/**
 * How stored tasks are changed under a dialect.
 * Where the last of two overlapping updates wins, each starts from what it read before it had its turn.
 */
export function updater(storage: TaskStorage, clock: Clock, dialect: Dialect, stale: StaleReads): Update {
  const readsFirst = dialect['two-updates'].answer === 'last-wins'
  return async (scope, taskId, body) => {
    const seen = readsFirst ? await storage.get(scope, taskId) : undefined
    return storage.update(scope, taskId, (current) => {
      refuseClosed(current, dialect)
      if (stale.areShown) stale.note(scope, current)
      const before: Task = seen === undefined ? current : JSON.parse(seen)
      return applyUpdate(before, body, clock.now(), dialect)
    })
  }
}
