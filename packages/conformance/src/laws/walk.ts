import type { CheckSession, TaskFilter } from '../check/check-session.ts'
import type { Task } from '../check/run-context.ts'
import type { RequestChanges } from '../host/build-request.ts'
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

/** Reads every page of a search. */
export async function walk(
  session: CheckSession,
  filter: TaskFilter,
  limit = 200,
  changes: RequestChanges = {},
): Promise<Walked> {
  const pages: PageOfSearch[] = []
  let skip = 0
  for (;;) {
    // The first page leaves `skip` out, as callers do.
    const page = await session.page({ ...filter, ...(skip > 0 && { skip }), limit }, changes)
    pages.push({ page, skip, limit })
    skip += page.results.length
    if (!page.hasMore || page.results.length === 0 || pages.length === mostPages) break
  }
  return {
    tasks: pages.flatMap(({ page }) => page.results),
    total: pages[0]?.page.totalResults ?? 0,
    pages,
    complete: !pages.at(-1)?.page.hasMore,
  }
}
