import type { CheckSession } from '../check/check-session.ts'
import type { TaskUpdate } from '../check/task.ts'
import { foldName } from './fold.ts'
import { someTasks } from './read-corpus.ts'

/** A status of the host itself whose stage of work fits, as an update takes it. Ends the check when no record has one. */
export async function learnedStatus(
  session: CheckSession,
  fits: (category: string) => boolean,
): Promise<NonNullable<TaskUpdate['status']>> {
  for (const { status } of await someTasks(session)) {
    const { name, statusCategory } = status ?? {}
    if (name !== undefined && statusCategory !== undefined && fits(foldName(statusCategory))) {
      return { name, statusCategory }
    }
  }
  return session.skip('no record shows a status of each stage')
}
