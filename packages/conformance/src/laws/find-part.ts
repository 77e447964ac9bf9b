import { contractDialect } from '@case-management/contract/questions'
import type { CheckSession, TaskFilter } from '../check/check-session.ts'
import type { Narrowing } from '../check/narrowing.ts'
import { pageIn } from '../check/readable-page.ts'
import type { Corpus, Part } from '../check/run-context.ts'
import type { Task } from '../check/task.ts'
import { areCounted } from '../dialect/taken.ts'
import { hostNow } from '../host/host-clock.ts'
import { boundMoment } from '../model/search/moments.ts'
import { findValues, type Asking, type Narrowed } from './find-values.ts'
import { findWindow, type Window } from './find-window.ts'
import { namedTask } from './named-task.ts'
import { pageSize, walkStream } from './walk-stream.ts'
import { offWanted } from './wanted-part.ts'

/** A part that was found, with its records. */
export interface FoundPart extends Part {
  narrowing: Narrowing
  corpus: Promise<Corpus>
}

/** The shortest time with enough tasks, for each run: it is looked for once. */
const windows = new WeakMap<CheckSession['context'], Promise<Window | undefined>>()

/**
 * Finds a part of a large stream that has a few hundred tasks: by a time, and where that leaves too many by a name or what
 * else records show.
 *
 * @param size - how many tasks the stream has.
 * @param without - filters that do not bound it.
 */
export async function findPart(
  session: CheckSession,
  size: number,
  without: ReadonlySet<string>,
): Promise<FoundPart | undefined> {
  const { context } = session
  const { law } = context
  const pageOf = async (filters: TaskFilter, limit: number) =>
    pageIn(await session.call('getTasks', { body: { ...filters, limit }, narrowing: 'none' }))
  const count = async (filters: TaskFilter) => (await pageOf(filters, 1))?.totalResults
  const look = async (filters: TaskFilter) => (await pageOf(filters, pageSize))?.results ?? []
  const alone = law.answersTo('filters-together').some(({ answer }) => answer !== 'every')
  const window = windows.get(context) ?? windowOf(session, count)
  windows.set(context, window)
  const found = await bestOf({ count, look }, { size, within: await window, without, alone })
  if (!found) return undefined
  const { filters } = found
  const counted = areCounted(law)
  const part = await walkStream((page) => session.page({ ...filters, ...page }, { narrowing: 'none' }), {
    counted,
  })
  if (!part.complete) return undefined
  const narrowing: Narrowing = { filters, alone, moves: !isCreatedInside(part.tasks, filters) }
  return {
    narrowing,
    corpus: Promise.resolve(part),
    picture: { corpus: part, writes: context.writes ?? 0 },
  }
}

/** The shortest time with enough tasks: around the named task, because updates are held against what is read, or else up to now. */
async function windowOf(session: CheckSession, count: Asking['count']): Promise<Window | undefined> {
  const [dialect = contractDialect] = session.context.law.dialects([])
  const named = await namedTask(session)
  const moment = named && boundMoment(named, dialect)
  const around = moment === undefined ? undefined : await findWindow(hostNow(), count, moment)
  return around ?? findWindow(hostNow(), count)
}

/** The filters that leave what is nearest to the number of tasks that is wanted. */
async function bestOf(
  asking: Asking,
  { size, within, without, alone }: Bounds,
): Promise<Narrowed | undefined> {
  const whole = { filters: {}, count: size }
  // A time that hardly leaves anything out is no help.
  const window = within && within.count < size / 2 ? within : undefined
  if (!alone) return findValues(asking, window ?? whole, without, false)
  if (window && offWanted(window.count) === 0) return window
  const one = await findValues(asking, whole, without, true)
  return window && offWanted(window.count) < offWanted(one?.count ?? 0) ? window : one
}

/** What a part may be bound by. */
interface Bounds {
  /** How many tasks the stream has. */
  size: number
  /** The shortest time with enough tasks. */
  within: Window | undefined
  /** Filters that are left alone. */
  without: ReadonlySet<string>
  /** Whether only one filter can be sent. */
  alone: boolean
}

/** Whether only a time bounds the part, and each task was created in it: then no update moves one. */
function isCreatedInside(tasks: readonly Task[], { startDate, endDate, ...others }: TaskFilter): boolean {
  if (startDate === undefined || endDate === undefined || Object.keys(others).length > 0) return false
  const [start, end] = [Date.parse(startDate), Date.parse(endDate)]
  return tasks.every(({ createdAt = '' }) => Date.parse(createdAt) >= start && Date.parse(createdAt) <= end)
}
