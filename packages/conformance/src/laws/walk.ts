import type { CheckSession, TaskFilter, TaskPage } from '../check/check-session.ts'
import type { Task } from '../check/run-context.ts'
import type { RequestChanges } from '../host/build-request.ts'

/** More pages than this are not walked. */
const mostPages = 60

/** All that a search finds. */
export interface Walked {
  tasks: Task[]
  /** `totalResults` of the first page. */
  total: number
  pages: TaskPage[]
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
  const pages: TaskPage[] = []
  let skip = 0
  for (;;) {
    const page = await session.page({ ...filter, skip, limit }, changes)
    pages.push(page)
    skip += page.results.length
    if (!page.hasMore || page.results.length === 0 || pages.length === mostPages) break
  }
  return {
    tasks: pages.flatMap(({ results }) => results),
    total: pages[0]?.totalResults ?? 0,
    pages,
    complete: !pages.at(-1)?.hasMore,
  }
}
