import type { CheckSession, TaskFilter } from '../check/check-session.ts'
import type { Corpus } from '../check/run-context.ts'
import type { Task } from '../check/task.ts'
import { namesUnknown } from '../model/search/names.ts'
import { mayHideMilliseconds } from '../dialect/hidden-milliseconds.ts'
import { unshownKey } from '../model/search/unshown.ts'
import { isUnclearWindow } from './clear-window.ts'

/** Ends the check as skipped when what a search finds rests on a key that no record shows. */
export function skipUnshown(session: CheckSession, search: TaskFilter, tasks: readonly Task[]): void {
  const key = unshownKey(search, tasks)
  if (key !== undefined) session.skip(`no record that a search shows has ${key}`)
}

/**
 * Ends the check as skipped when a search names a status or priority that no task has which was read,
 * and the host may do otherwise with a name that no task of the whole stream has.
 */
export function skipUnknownNames(session: CheckSession, search: TaskFilter, corpus: Corpus): void {
  const { law, narrowing = 'none' } = session.context
  if (corpus.complete && narrowing === 'none') return
  const isOpen = law
    .dialects(namesQuestions)
    .some(
      (dialect) =>
        dialect['unknown-name'].answer !== 'nothing' && namesUnknown(search, dialect, corpus.tasks),
    )
  if (isOpen) session.skip('a name that no task has which was read may be that of another one')
}

const namesQuestions = [
  'unknown-name',
  'status-matching',
  'status-key',
  'priority-matching',
  'priority-key',
] as const

/** Ends the check as skipped when a time that a search bounds ends in a second in which a task lies, of which no record shows more. */
export function skipUnclearWindow(session: CheckSession, search: TaskFilter, tasks: readonly Task[]): void {
  if (mayHideMilliseconds(session.context.law) && isUnclearWindow(search, tasks))
    session.skip('records do not show on which side of an end of the time a task lies')
}

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
