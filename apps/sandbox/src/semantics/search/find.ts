import {
  contractDialect,
  questions,
  type Dialect,
  type QuestionId,
} from '@case-management/contract/questions'
import type { Scope, Task, TaskFilter } from '../../model.ts'
import { toTaskQuery } from '../../query/task-query.ts'
import type { TaskRows, TaskStorage } from '../../storage/task-storage.ts'
import { textOf, utf8Of } from '../../text/bytes.ts'
import type { StaleReads } from '../stale-reads.ts'
import { conditionOf } from './conditions.ts'
import { orderOf } from './order.ts'
import { windowOf, windowWithin, type PageWindow } from './page.ts'
import type { SearchContext } from './search-context.ts'

/** A page of records, how many tasks are found in all, and which part of them the page is. */
export interface Found extends TaskRows {
  window: PageWindow
}

/** Who searches, and when. */
export type Caller = Omit<SearchContext, 'dialect' | 'tasks'>

/** Finds the page of a search in a stream. */
export type Find = (scope: Scope, filter: TaskFilter, caller: Caller) => Promise<Found>

/** Topics whose questions decide which tasks are found, and in which order. */
const searching = new Set<string>([
  'order',
  'combining',
  'text',
  'names',
  'who',
  'where-and-when',
  'other-filters',
])
/** Of these, the questions about which the index need not know. */
const besideTheIndex = new Set<QuestionId>([
  'date-forms',
  'moment-form',
  'selected-columns',
  'columns-always-there',
  'unknown-search-key',
])

/**
 * How searches are answered under a dialect. The index of the storage knows the contract's answers;
 * under any other one, every record of the stream is looked at, which is slow and always right.
 */
export function finder(storage: TaskStorage, dialect: Dialect, stale: StaleReads): Find {
  return indexServes(dialect) ? byIndex(storage, dialect) : byLooking(storage, dialect, stale)
}

function indexServes(dialect: Dialect): boolean {
  return Object.keys(questions)
    .filter(isQuestion)
    .filter(
      (id) => (searching.has(questions[id].topic) && !besideTheIndex.has(id)) || id === 'read-after-write',
    )
    .every((id) => dialect[id].answer === contractDialect[id].answer)
}

function isQuestion(id: string): id is QuestionId {
  return Object.hasOwn(questions, id)
}

/** By the index of the storage, which knows the contract's answers. */
export function byIndex(storage: TaskStorage, dialect: Dialect): Find {
  return async (scope, filter, caller) => {
    const asked = windowOf(filter, dialect)
    const query = toTaskQuery(filter, caller)
    const rowsIn = async ({ skip, limit }: PageWindow): Promise<TaskRows> =>
      query ? await storage.find(scope, { ...query, skip, limit }) : { records: [], total: 0 }
    const rows = await rowsIn(asked)
    const window = windowWithin(asked, rows.total, dialect)
    return window === asked ? { ...rows, window } : { ...(await rowsIn(window)), window }
  }
}

/** A record and the task that it holds. */
interface Looked {
  task: Task
  record: TaskRows['records'][number]
}

/** A record is read as JSON once, for as long as a storage gives the same bytes for it. */
const known = new WeakMap<Looked['record'], Looked>()

function look(record: Looked['record']): Looked {
  const seen = known.get(record)
  if (seen) return seen
  const looked = { task: JSON.parse(textOf(record)), record }
  known.set(record, looked)
  return looked
}

/** By looking at every record, under any dialect. */
export function byLooking(storage: TaskStorage, dialect: Dialect, stale: StaleReads): Find {
  return async (scope, filter, caller) => {
    const looked = (await everyRecord(storage, scope)).map((record) => {
      const now = look(record)
      const task = stale.shown(scope, now.task)
      return task === now.task ? now : { task, record: utf8Of(JSON.stringify(task)) }
    })
    const tasks = looked.map(({ task }) => task)
    const isFound = conditionOf(filter, { ...caller, dialect, tasks })
    const order = orderOf(filter.sortBy, dialect)
    const found = looked
      .filter(({ task }) => isFound(task))
      .toSorted((one, other) => order(one.task, other.task))
    const window = windowWithin(windowOf(filter, dialect), found.length, dialect)
    const page = found.slice(window.skip, window.skip + window.limit)
    return { records: page.map(({ record }) => record), total: found.length, window }
  }
}

async function everyRecord(storage: TaskStorage, scope: Scope): Promise<TaskRows['records']> {
  const limit = await storage.count(scope)
  const sort = { field: 'createdAt', direction: 'desc' } as const
  return (await storage.find(scope, { sort, skip: 0, limit })).records
}
