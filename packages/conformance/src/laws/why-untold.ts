import type { TaskFilter } from '../check/check-session.ts'
import type { Corpus, RunContext } from '../check/run-context.ts'
import type { Task } from '../check/task.ts'
import { namesUnknown } from '../model/search/names.ts'
import { mayHideMilliseconds } from '../dialect/hidden-milliseconds.ts'
import { unshownKey } from '../model/search/unshown.ts'
import { isUnclearWindow } from './clear-window.ts'

/** Why the records that are known do not say what a search finds, if they do not. */
export function whyUntold(context: RunContext, search: TaskFilter, corpus: Corpus): string | undefined {
  return (
    whyUnshown(search, corpus.tasks) ??
    whyUnknown(context, search, corpus) ??
    whyUnclear(context, search, corpus.tasks)
  )
}

/** What a search finds rests on a key that no record shows. */
export function whyUnshown(search: TaskFilter, tasks: readonly Task[]): string | undefined {
  const key = unshownKey(search, tasks)
  return key === undefined ? undefined : `no record that a search shows has ${key}`
}

/**
 * A search names a status or priority that no task has which was read,
 * and the host may do otherwise with a name that no task of the whole stream has.
 */
function whyUnknown(
  { law, narrowing = 'none' }: RunContext,
  search: TaskFilter,
  corpus: Corpus,
): string | undefined {
  if (corpus.complete && narrowing === 'none') return undefined
  const isOpen = law
    .dialects(namesQuestions)
    .some(
      (dialect) =>
        dialect['unknown-name'].answer !== 'nothing' && namesUnknown(search, dialect, corpus.tasks),
    )
  return isOpen ? 'a name that no task has which was read may be that of another one' : undefined
}

const namesQuestions = [
  'unknown-name',
  'status-matching',
  'status-key',
  'priority-matching',
  'priority-key',
] as const

/** A time that a search bounds ends in a second in which a task lies, of which no record shows more. */
function whyUnclear({ law }: RunContext, search: TaskFilter, tasks: readonly Task[]): string | undefined {
  return mayHideMilliseconds(law) && isUnclearWindow(search, tasks)
    ? 'records do not show on which side of an end of the time a task lies'
    : undefined
}
