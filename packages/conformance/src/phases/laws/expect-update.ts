import type { QuestionId } from '@case-management/contract/questions'
import { inferredFrom, type Basis } from '../../check/basis.ts'
import type { CheckSession } from '../../check/check-session.ts'
import { expectAsContract } from '../../check/expect-as-contract.ts'
import { exchangeThatGave } from '../../check/given-by.ts'
import type { Task, TaskUpdate } from '../../check/task.ts'
import type { Fault } from '../../check/violation.ts'
import type { Judgement } from '../../dialect/law.ts'
import { isKnownColumn } from '../../laws/columns-model.ts'
import { changedKeys } from '../../laws/compare-records.ts'
import { readTask } from '../../laws/read-task.ts'
import { skipShortRecords } from '../../laws/skip-short-records.ts'
import { questionsOfUpdate, updateDifferences } from '../../laws/update-model.ts'
import { withoutEnds } from '../../laws/white-space.ts'

/**
 * Notes every way in which the answer to an update is not what the law of the run lets it be.
 * Where white space at the ends of texts alone tells the two apart, that is a difference, whatever the check rests on.
 */
export function expectUpdated(session: CheckSession, before: Task, body: TaskUpdate, answered: Task): void {
  const { context } = session
  skipShortRecords(session, context.picture?.corpus.tasks ?? [])
  const scope = questionsOfUpdate(before, body)
  const exact = judged(session, scope, before, body, answered)
  if (exact.faults.length > 0) {
    const [old, sent, now] = [withoutEnds(before), withoutEnds(body), withoutEnds(answered)]
    const inside = judged(session, questionsOfUpdate(old, sent), old, sent, now)
    if (inside.faults.length === 0) {
      for (const { message, basis = session.check.basis } of exact.faults)
        session.violate(message, inferredFrom(...basis.pointers))
      return
    }
  }
  session.convict(exact, scope)
}

/** What is wrong with the answer to an update by the law of the run. */
function judged(
  { context }: CheckSession,
  scope: readonly QuestionId[],
  before: Task,
  body: TaskUpdate,
  answered: Task,
): Judgement<Fault> {
  return context.law.judge(scope, (dialect) => updateDifferences(before, body, answered, dialect))
}

/** Notes when a search shows another record than the update answered. */
export async function expectKept(session: CheckSession, answered: Task): Promise<void> {
  expectShown(session, answered, await readTask(session, answered._id))
}

/** Notes when a record that a search shows is another than the update answered. */
export function expectShown(session: CheckSession, answered: Task, kept: Task): void {
  const drift = changedKeys(answered, kept).filter(isKnownColumn)
  session.expect(
    drift.length === 0,
    `the update is not kept: a search shows another ${drift.join(', ')} than its answer`,
  )
}

/** Notes what an update of nothing changed. */
export function expectUnchanged(session: CheckSession, before: Task, after: Task, basis?: Basis): void {
  const changed = changedKeys(before, after)
  session.lookAt(exchangeThatGave(after))
  expectAsContract(
    session,
    changed.join() === 'updatedAt' ? ['empty-update'] : [],
    changed.length === 0,
    `an empty update changes ${changed.join(', ')}`,
    basis,
  )
}
