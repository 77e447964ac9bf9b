import type { Dialect } from '@case-management/contract/questions'
import type { TaskFilter } from '../check/check-session.ts'
import type { Corpus } from '../check/run-context.ts'
import type { Task } from '../check/task.ts'
import { conditionsOf } from '../model/search/conditions.ts'
import { together } from '../model/search/expected.ts'
import { compareIds, orderUnder, type SearchOrder } from '../model/search/order.ts'
import { isRefused } from '../model/search/refused.ts'
import type { Condition, FilterKey, SearchCase } from '../model/search/search-case.ts'
import type { Caller } from './caller.ts'

/** What a search must find, by the records of the host. */
export interface Expected {
  search: TaskFilter
  dialect: Dialect
  /** What each filter finds. */
  conditions: ReadonlyMap<FilterKey, Condition>
  /** The tasks that match, in the order asked for. */
  tasks: readonly Task[]
  order: SearchOrder
  /** Every record, by its identifier. */
  records: ReadonlyMap<string, Task>
  /** Whether all records of the stream are known, so that what is left out can be told. */
  complete: boolean
}

/** Works out what a search must find on a host of a dialect. */
export function expectedOf(
  { tasks, complete }: Corpus,
  search: TaskFilter,
  caller: Caller,
  dialect: Dialect,
): Expected | 'refused' {
  const known = caseOf(tasks, caller, dialect)
  const conditions = conditionsOf(search, known)
  if (conditions === 'refused' || isRefused(search, dialect)) return 'refused'
  const order = orderUnder(search.sortBy, dialect)
  return {
    search,
    dialect,
    conditions,
    tasks: tasks
      .filter(together(conditions, known))
      .toSorted((one, other) => compareTasks(one, other, order)),
    order,
    records: new Map(tasks.map((task) => [task._id, task])),
    complete,
  }
}

/** What a search depends on beside its body. */
function caseOf(tasks: readonly Task[], caller: Caller, dialect: Dialect): SearchCase {
  const { now, timezoneOffset, subject } = caller
  return { dialect, now, offset: timezoneOffset, subject, tasks }
}

/** Below, above or equal to 0, as one task comes before the other, after it, or in any order. */
export function compareTasks(one: Task, other: Task, { compare, ties }: SearchOrder): number {
  const order = compare(one, other)
  if (order !== 0 || ties === 'any') return order
  return ties === 'up' ? compareIds(one, other) : compareIds(other, one)
}
