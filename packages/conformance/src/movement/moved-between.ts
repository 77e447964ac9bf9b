import type { Corpus } from '../check/run-context.ts'
import type { Task } from '../check/task.ts'
import { changedKeys } from '../laws/compare-records.ts'

/** A task that is not the same in two readings of the stream: absent where it was not shown. */
export interface Moved {
  id: string
  before: Task | undefined
  after: Task | undefined
}

/**
 * The tasks that were updated, added or taken away between two readings of the stream.
 *
 * @param but - tasks that are left out of it.
 */
export function movedBetween(
  before: Pick<Corpus, 'tasks'>,
  after: Pick<Corpus, 'tasks'>,
  but: ReadonlySet<string> = new Set(),
): Moved[] {
  const [old, now] = [byId(before), byId(after)]
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((id) => !but.has(id))
    .map((id) => ({ id, before: old.get(id), after: now.get(id) }))
    .filter((each) => hasMoved(each))
}

/** Every update moves `updatedAt`, so what differs without it was changed by nobody. */
function hasMoved({ before, after }: Moved): boolean {
  if (!before || !after) return true
  return before.updatedAt === undefined && after.updatedAt === undefined
    ? changedKeys(before, after).length > 0
    : before.updatedAt !== after.updatedAt
}

/** With more tasks that moved than this, states are too many to try. */
const mostMoved = 5

/** Every state in which the stream can have been between two readings: each task that moved as it was, or as it is. */
export function statesBetween(before: Corpus, moved: readonly Moved[]): Corpus[] {
  if (moved.length > mostMoved) return []
  const ids = new Set(moved.map(({ id }) => id))
  const settled = before.tasks.filter(({ _id }) => !ids.has(_id))
  let states: Task[][] = [settled]
  for (const each of moved)
    states = states.flatMap((tasks) => [
      [...tasks, ...(each.before ? [each.before] : [])],
      [...tasks, ...(each.after ? [each.after] : [])],
    ])
  return states.map((tasks) => ({ tasks, complete: before.complete }))
}

function byId({ tasks }: Pick<Corpus, 'tasks'>): ReadonlyMap<string, Task> {
  return new Map(tasks.map((task) => [task._id, task]))
}
