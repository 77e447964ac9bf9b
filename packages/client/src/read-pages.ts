import { calls } from '@case-management/contract'
import { UnexpectedAnswerError } from './errors/unexpected-answer-error.ts'
import type { Task, TaskFilter, TaskPage } from './task-types.ts'

const { id: operation, pagination } = calls.getTasks

/** Answers in a row without a new task, after which the host is taken to ignore where a page begins. */
const patience = 3

/** A page, and those of its tasks that no page before it had, as far as they are wanted. */
export interface ReadPage {
  page: TaskPage
  fresh: Task[]
}

/**
 * Reads page after page, as `x-pagination` of the contract says.
 *
 * Tasks move while they are read. One that comes again is not fresh. When tasks drop out of the result
 * (because the reader closes each open one that it gets, say), those behind them move up:
 * reading then steps back by as many, so that they are not left out.
 *
 * @param getPage - gets one page.
 * @param readAhead - whether to ask for a page while the one before it is used.
 * @param maxTasks - how many fresh tasks are wanted; no page beyond them is asked for.
 * @throws UnexpectedAnswerError when the host says that there is more, and gives nothing new.
 */
export async function* readPages(
  getPage: (filter: TaskFilter) => Promise<TaskPage>,
  filter: TaskFilter,
  readAhead: boolean,
  maxTasks: number,
): AsyncGenerator<ReadPage, void, undefined> {
  const seen = new Set<string>()
  const first = filter[pagination.skip] ?? 0
  let skip = first
  let total = Infinity
  let stale = 0
  let staleAllowed = patience
  let next = getPage(filter)
  const getNext = () => {
    next = getPage({ ...filter, [pagination.skip]: skip })
    // Whoever awaits it sees its failure; until then it is not unhandled.
    next.catch(() => undefined)
  }
  for (;;) {
    const page = await next
    const tasks = page[pagination.items]
    // The contract requires both, and a host may leave them out all the same.
    const { [pagination.total]: told, [pagination.hasMore]: said }: Partial<TaskPage> = page
    const count = told ?? Infinity
    // The steps back add up to no more than the result shrinks, so they come to an end.
    const gone = Math.min(skip - first, total - count)
    total = Math.min(total, count)
    if (gone > 0) {
      skip -= gone
      staleAllowed += gone
      getNext()
      continue
    }
    // One page can hold a task twice, too.
    const fresh = tasks.filter(({ _id }) => seen.size < maxTasks && !seen.has(_id) && seen.add(_id))
    stale = fresh.length > 0 ? 0 : stale + 1
    if (stale > staleAllowed) {
      const what = `no new task in ${stale} pages`
      const hint = `The host ignores ${pagination.skip}: use getTasks`
      throw new UnexpectedAnswerError(what, { operation, attempts: 1 }, '', '', hint)
    }
    skip += tasks.length
    // Where the host does not say, its total does, or an empty page: to ask once too often leaves nothing out.
    const follows = said ?? (count < Infinity ? skip < count : tasks.length > 0)
    const more = follows && seen.size < maxTasks
    if (more && readAhead) getNext()
    yield { page, fresh }
    if (!more) return
    if (!readAhead) getNext()
  }
}
