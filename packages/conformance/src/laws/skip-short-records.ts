import type { CheckSession } from '../check/check-session.ts'
import type { Task } from '../check/task.ts'

/** What the vendor's sample of Update a Task shows, and its sample of Get Tasks does not. */
const onlyInUpdates = ['taskTmp', 'lname', 'tags', 'userInfo', 'ETA'] as const

/**
 * Ends the check as skipped when searches show no more of records than the vendor's sample of Get Tasks:
 * what an update leaves of the other keys cannot be seen there.
 */
export function skipShortRecords(session: CheckSession, tasks: readonly Task[]): void {
  if (tasks.length > 0 && tasks.every((task) => onlyInUpdates.every((key) => !(key in task))))
    session.skip('a search shows fewer keys of a record than an update')
}
