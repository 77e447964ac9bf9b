import type { CheckSession, TaskUpdate } from '../../check/check-session.ts'
import type { Task } from '../../check/task.ts'
import { changedKeys } from '../../laws/compare-records.ts'
import { readTask } from '../../laws/read-task.ts'
import { questionsOfUpdate, updateDifferences } from '../../laws/update-model.ts'

/** Notes every way in which the answer to an update is not what the law of the run lets it be. */
export function expectUpdated(session: CheckSession, before: Task, body: TaskUpdate, answered: Task): void {
  session.judge(questionsOfUpdate(before, body), (dialect) =>
    updateDifferences(before, body, answered, dialect),
  )
}

/** Notes when a search shows another record than the update answered. */
export async function expectKept(session: CheckSession, answered: Task): Promise<void> {
  const kept = await readTask(session, answered._id)
  const drift = changedKeys(answered, kept)
  session.expect(
    drift.length === 0,
    `the update is not kept: a search shows another ${drift.join(', ')} than its answer`,
  )
}
