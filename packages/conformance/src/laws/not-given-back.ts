import { isDeepStrictEqual } from 'node:util'
import type { RunContext } from '../check/run-context.ts'
import type { Task } from '../check/task.ts'
import type { Law } from '../dialect/law.ts'
import { clearedForms } from '../model/update/cleared.ts'
import { nullableKeys, type NamedKey } from '../model/update/update-case.ts'
import { foldName } from './fold.ts'

type Entry = NonNullable<Task[NamedKey]>

/** How many records show an entry. */
interface Shown {
  entry: Entry
  times: number
}

const namedKeys: readonly NamedKey[] = ['status', 'priority']

/** Of each task as the run first saw it: later it may show what the run itself made of it. */
const counts = new WeakMap<RunContext, Map<string, number>>()

/**
 * Counts the keys of a task whose values mean something to the host that it would not give back literally: a status or
 * priority with other keys than most records of that name show, because the host fills these in from its own list, and
 * `null` where the host shows what was cleared in another form. None are counted of tasks that were named for the run:
 * these may all be written to, and whoever makes a check again expects the same one to be taken.
 *
 * @param tasks - those of the stream.
 */
export function notGivenBack(context: RunContext, tasks: readonly Task[]): (task: Task) => number {
  if (context.target.taskIds.length > 0) return () => 0
  const known = counts.get(context) ?? new Map<string, number>()
  counts.set(context, known)
  const unknown = tasks.filter(({ _id }) => !known.has(_id))
  if (unknown.length > 0) {
    const usual = usualEntries(tasks)
    for (const task of unknown)
      known.set(task._id, unusualEntries(task, usual) + lostNulls(context.law, task))
  }
  return ({ _id }) => known.get(_id) ?? 0
}

/** Of each name the entry that most records show. */
function usualEntries(tasks: readonly Task[]): Map<string, Entry> {
  const shown = new Map<string, Shown[]>()
  for (const task of tasks)
    for (const [name, entry] of entriesOf(task)) {
      const forms = shown.get(name) ?? []
      const same = forms.find((form) => isDeepStrictEqual(form.entry, entry))
      if (same) same.times++
      else shown.set(name, [...forms, { entry, times: 1 }])
    }
  const usual = new Map<string, Entry>()
  for (const [name, forms] of shown) {
    const [most] = forms.toSorted((a, b) => b.times - a.times)
    if (most) usual.set(name, most.entry)
  }
  return usual
}

function unusualEntries(task: Task, usual: ReadonlyMap<string, Entry>): number {
  return entriesOf(task).filter(([name, entry]) => !isDeepStrictEqual(usual.get(name), entry)).length
}

/** What a task shows under a name, the key among it. */
function entriesOf(task: Task): [name: string, entry: Entry][] {
  return namedKeys.flatMap((key) => {
    const entry = task[key]
    return entry?.name === undefined ? [] : [[`${key} ${foldName(entry.name)}`, entry]]
  })
}

function lostNulls(law: Law, task: Task): number {
  const dialects = law.dialects(['cleared-key'])
  return Object.entries(task).filter(
    ([key, value]) =>
      value === null &&
      nullableKeys.has(key) &&
      dialects.some((dialect) => !clearedForms(key, dialect).includes(null)),
  ).length
}
