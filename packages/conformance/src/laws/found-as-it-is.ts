import type { Dialect } from '@case-management/contract/questions'
import type { CheckSession, TaskFilter } from '../check/check-session.ts'
import { exchangeThatGave } from '../check/given-by.ts'
import type { Task, TaskUpdate } from '../check/task.ts'
import type { Fault } from '../check/violation.ts'
import { mayBodyBeRefused } from '../dialect/body-may-be-refused.ts'
import { refusingValues } from '../dialect/refusing-values.ts'
import { withinLimit } from '../dialect/taken.ts'
import { expectedOf } from '../model/search/expected.ts'
import { pageScopeOf } from '../model/search/page-scope.ts'
import { scopeOf } from '../model/search/scope.ts'
import { callerOf } from './expect-search.ts'
import { readCorpus } from './read-corpus.ts'
import { lookFor, outOfOrder } from './updated-first.ts'
import { unexpected } from './refusal-faults.ts'
import { whyUnshown } from './why-untold.ts'
import { walkPages } from './walk.ts'

/** Says that a task is found by a search and must not be, or the other way round. */
export type Sentence = (isThere: boolean, filter: TaskFilter) => string

/** The sentence about a task that was updated. */
export function afterUpdate(update: TaskUpdate): Sentence {
  return (isThere, filter) =>
    `after ${JSON.stringify(update)} the task is ${isThere ? 'still' : 'not'} found by ${JSON.stringify(filter)}`
}

/** So many tasks are asked for on a page. */
const pageSize = 200

/**
 * Makes searches that tell a task as it is now from what it was before, and sees for each whether the task is found
 * exactly when a host of some possible dialect finds it.
 *
 * @param task - the task as it is now.
 * @param sentence - what is said where the task is found and must not be, or the other way round.
 */
export async function expectFoundAsItIs(
  session: CheckSession,
  task: Task,
  searches: readonly TaskFilter[],
  sentence: Sentence,
): Promise<void> {
  for (const filter of searches) {
    const seen = await isFound(session, task, filter)
    if (seen !== undefined) await judgeFound(session, task, filter, seen, sentence)
  }
}

/** Whether a search finds a task, or is refused; nothing where it may be refused for its size. */
async function isFound(
  session: CheckSession,
  task: Task,
  filter: TaskFilter,
): Promise<boolean | { refused: number } | undefined> {
  const { order, isBehind } = lookFor(session, task)
  const read = await walkPages(session, { ...filter, ...order }, pageSize, {}, { isLast: isBehind })
  if ('refusal' in read)
    return mayBodyBeRefused(session.context.law, filter) ? undefined : { refused: read.refusal.status }
  const found = read.tasks.find(({ _id }) => _id === task._id)
  const isThere = found !== undefined
  session.lookAt(exchangeThatGave(found ?? read.pages[0]?.page))
  if (!isThere && !read.complete && !read.pages.slice(-1).some(({ page }) => isBehind(page)))
    session.skip(`what ${JSON.stringify(filter)} finds ${outOfOrder}`)
  return isThere
}

async function judgeFound(
  session: CheckSession,
  task: Task,
  filter: TaskFilter,
  seen: boolean | { refused: number },
  sentence: Sentence,
): Promise<void> {
  const known = session.context.picture?.corpus ?? (await readCorpus(session))
  const untold = whyUnshown(filter, known.tasks)
  if (untold !== undefined) session.skip(untold)
  const tasks = known.tasks.map((each) => (each._id === task._id ? task : each))
  const { now, timezoneOffset: offset, subject } = callerOf(session)
  const { law } = session.context
  const scope = [
    ...scopeOf({ filter, subject: subject ?? null }, tasks),
    ...pageScopeOf(filter, tasks.length),
  ]
  const asked = withinLimit(law, { ...filter, limit: pageSize })
  const observed = typeof seen === 'object' ? refusingValues(law, asked) : {}
  const faultsUnder = (dialect: Dialect): Fault[] => {
    const expected = expectedOf(asked, { dialect, now, offset, subject, tasks })
    if (typeof seen === 'object')
      return expected === 'refused' ? [] : [unexpected('refused', filter, seen.refused)]
    if (expected === 'refused') return [unexpected('taken', filter, 200)]
    if (expected(task) === seen) return []
    return [{ message: sentence(seen, filter) }]
  }
  // A refusal does not say by which number the search is refused.
  const learns = Object.keys(observed).length === 0
  session.convict(law.judge(scope, faultsUnder, observed, learns), scope)
}
