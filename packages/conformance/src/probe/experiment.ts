import type { Dialect } from '@case-management/contract/questions'
import type { Task } from '../check/task.ts'
import type { PageSeen } from './asker.ts'
import { expectedOf } from '../model/search/expected.ts'
import { compareIds, orderUnder, type SearchOrder } from '../model/search/order.ts'
import type { Search } from '../model/search/scope.ts'
import type { SearchCase } from '../model/search/search-case.ts'

/** A search that may tell answers apart. */
export interface Experiment extends Search {
  /** `X-Timezone-Offset` to send. */
  offset?: number
}

/** A search that was made, and what came of it. */
export interface Observation {
  experiment: Experiment
  /** When it was made, by the clock of the host. */
  now: number
  page: PageSeen
  /** Whether the order without `sortBy` is known, so that it says what a page leaves out. */
  orderKnown: boolean
}

/** What all searches of a probe have in common. */
export interface Surroundings {
  /** The tasks that are known. */
  tasks: readonly Task[]
  /** The user whom the token of the probe names. */
  subject: string | undefined
}

function caseOf(
  { offset = 0, subject }: Experiment,
  dialect: Dialect,
  now: number,
  around: Surroundings,
): SearchCase {
  const user = subject === undefined ? around.subject : (subject ?? undefined)
  return { dialect, now, offset, subject: user, tasks: around.tasks }
}

/** Whether a host of this dialect may have answered so. */
export function explains(
  dialect: Dialect,
  { experiment, now, page, orderKnown }: Observation,
  around: Surroundings,
): boolean {
  const { filter, ordered = false } = experiment
  const expected = expectedOf(filter, caseOf(experiment, dialect, now, around))
  if (expected === 'refused' || page.refused) return expected === 'refused' && page.refused
  if (!page.tasks.every(expected)) return false
  const order = orderUnder(filter.sortBy, dialect)
  if (ordered && !isInOrder(page.tasks, order, dialect)) return false
  if (filter.skip !== undefined) return true
  const [last] = page.tasks.slice(-1)
  const isDue = page.complete
    ? () => true
    : (task: Task) => (ordered || orderKnown) && last !== undefined && order.compare(task, last) < 0
  const shown = new Set(page.tasks.map(({ _id }) => _id))
  return around.tasks.every((task) => shown.has(task._id) || !isDue(task) || !expected(task))
}

/** So many neighbours must be equal in the sort key before their order is taken for more than chance. */
const tellingTies = 4

function isInOrder(
  tasks: readonly Task[],
  { asked, compare, descending, exact }: SearchOrder,
  dialect: Dialect,
): boolean {
  let [rising, falling] = [0, 0]
  for (const [index, later] of tasks.slice(1).entries()) {
    const earlier = tasks[index]
    const order = earlier === undefined ? -1 : compare(earlier, later)
    if (order > 0) return false
    if (earlier !== undefined && order === 0) {
      if (compareIds(earlier, later) < 0) rising++
      else falling++
    }
  }
  if (!asked || !exact || rising + falling < tellingTies) return true
  const { answer } = dialect['sort-ties']
  if (answer === 'unstated') return descending || falling > 0
  return answer === 'id-along' && descending ? rising === 0 : falling === 0
}

/** What a host of this dialect is expected to answer, as a text that is the same for the same answer. */
export function forecast(
  dialect: Dialect,
  experiment: Experiment,
  { now, pageSize, ...around }: Surroundings & { now: number; pageSize: number },
): string {
  const expected = expectedOf(experiment.filter, caseOf(experiment, dialect, now, around))
  if (expected === 'refused') return expected
  const found = around.tasks.filter(expected)
  if (experiment.ordered !== true) return found.map(({ _id }) => _id).join(' ')
  const { asked, compare, descending, exact } = orderUnder(experiment.filter.sortBy, dialect)
  const ties = { 'id-ascending': 1, 'id-along': asked && descending ? -1 : 1, unstated: -1 }[
    dialect['sort-ties'].answer
  ]
  const tieTurn = exact ? ties : 1
  const { skip = 0 } = experiment.filter
  return found
    .toSorted((one, other) => compare(one, other) || tieTurn * compareIds(one, other))
    .slice(skip, skip + pageSize)
    .map(({ _id }) => _id)
    .join(' ')
}
