import type { Answer } from '../check/answer.ts'
import type { CallChanges, CheckSession, TaskFilter, TaskPage } from '../check/check-session.ts'
import type { Task } from '../check/task.ts'
import { areCounted, mostOnPage } from '../dialect/taken.ts'
import { readPage, type PageOrRefusal } from './read-page.ts'
import type { PageOfSearch } from './search-differences.ts'

/** More pages than this are not walked. */
const mostPages = 60

/** All that a search finds. */
export interface Walked {
  tasks: Task[]
  /** `totalResults` of the first page. */
  total: number
  pages: PageOfSearch[]
  /** Whether the last page was reached. */
  complete: boolean
}

/** How far a search is read. */
export interface Reach {
  /** At most so many pages. */
  most?: number
  /** Whether this page is the last that is read. */
  isLast?: (page: TaskPage) => boolean
}

/** Reads every page of a search. @throws EndCheck when the host refuses it, or SkipCheck when it may. */
export async function walk(
  session: CheckSession,
  filter: TaskFilter,
  limit = 200,
  changes: CallChanges = {},
  reach: Reach = {},
): Promise<Walked> {
  const read = await walkWith(session, { limit, ...reach }, async (part) => ({
    page: await session.page({ ...filter, ...part }, changes),
  }))
  return 'refusal' in read ? session.skip('the search is refused') : read
}

/** Reads every page of a search, unless it is refused. */
export async function walkPages(
  session: CheckSession,
  filter: TaskFilter,
  size: number,
  changes: CallChanges = {},
  reach: Reach = {},
): Promise<Walked | { refusal: Answer }> {
  return walkWith(session, { limit: size, ...reach }, (part) =>
    readPage(session, { ...filter, ...part }, changes),
  )
}

async function walkWith(
  session: CheckSession,
  { limit: size, most = mostPages, isLast = () => false }: Reach & { limit: number },
  read: (part: { skip?: number; limit: number }) => Promise<PageOrRefusal>,
): Promise<Walked | { refusal: Answer }> {
  const pages: PageOfSearch[] = []
  const limit = Math.min(size, mostOnPage(session.context.law))
  let skip = 0
  for (;;) {
    // The first page leaves `skip` out, as callers do.
    const { page, refusal } = await read({ ...(skip > 0 && { skip }), limit })
    if (!page) {
      // Behind the last page a host may give none.
      if (pages.at(-1)?.page.hasMore === false) break
      return { refusal }
    }
    pages.push({ page, skip, limit })
    skip += page.results.length
    // Where the totals do not say how many tasks there are, neither may what follows from them.
    const isFull = page.results.length >= limit && !areCounted(session.context.law)
    if ((!page.hasMore && !isFull) || page.results.length === 0) break
    if (pages.length === most || isLast(page)) break
  }
  return {
    tasks: pages.flatMap(({ page }) => page.results),
    total: pages[0]?.page.totalResults ?? 0,
    pages,
    complete: pages.at(-1)?.page.hasMore === false,
  }
}
