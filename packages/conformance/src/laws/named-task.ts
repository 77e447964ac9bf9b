import type { CheckSession } from '../check/check-session.ts'
import { recordIn } from '../check/readable-page.ts'
import { SkipCheck } from '../check/signals.ts'
import type { Task } from '../check/task.ts'

/**
 * The first task that was named to be written to, as an update of nothing shows it: no search finds a task by its id.
 *
 * @returns nothing when none was named, or when the host does not show it so.
 */
export async function namedTask(session: CheckSession): Promise<Task | undefined> {
  const { target } = session.context
  const [taskId] = target.taskIds
  if (!target.writable || target.profile === 'mock' || taskId === undefined) return undefined
  try {
    return recordIn(await session.call('updateTask', { taskId, body: {} }))
  } catch (error) {
    // An app that may only read is no reason to leave out a check of searches.
    if (error instanceof SkipCheck) return undefined
    throw error
  }
}
