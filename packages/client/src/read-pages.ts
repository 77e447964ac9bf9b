import { calls } from '@case-management/contract'
import { UnexpectedAnswerError } from './errors/unexpected-answer-error.ts'
import type { Task, TaskFilter, TaskPage } from './task-types.ts'

const { id: operation, pagination } = calls.getTasks

/** Answers in a row without a new task, after which the host is taken to ignore where a page begins. */
const patience = 3

/** A page, and those of its tasks that no page before it had. */
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
 * @throws UnexpectedAnswerError when the host says that there is more, and gives nothing new.
 */
export async function* readPages(
  getPage: (filter: TaskFilter) => Promise<TaskPage>,
  filter: TaskFilter,
  readAhead: boolean,
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
    // The steps back add up to no more than the result shrinks, so they come to an end.
    const gone = Math.min(skip - first, total - page[pagination.total])
    total = Math.min(total, page[pagination.total])
    if (gone > 0) {
      skip -= gone
      staleAllowed += gone
      getNext()
      continue
    }
    const fresh = page[pagination.items].filter((task) => !seen.has(task._id))
    for (const task of fresh) seen.add(task._id)
    stale = fresh.length > 0 ? 0 : stale + 1
    if (stale > staleAllowed) {
      const what = `no new task in ${stale} pages`
      throw new UnexpectedAnswerError(what, { operation, attempts: 1 }, '', '')
    }
    skip += page[pagination.items].length
    const more = page[pagination.hasMore]
    if (more && readAhead) getNext()
    yield { page, fresh }
    if (!more) return
    if (!readAhead) getNext()
  }
}
