import type { CheckSession, TaskFilter } from '../check/check-session.ts'
import type { Corpus, Task } from '../check/run-context.ts'

/** At most so many records are read to learn from. */
const mostRead = 2000
/** Records a page, while reading. */
const pageSize = 200
/** More pages are not read of a host that gives fewer on each. */
const mostPages = 60

/** The records of the stream, read once and kept until something is written. */
export function readCorpus(session: CheckSession): Promise<Corpus> {
  const { context } = session
  context.corpus ??= walkStream((filter) => session.page(filter)).catch((error: unknown) => {
    context.corpus = undefined
    throw error
  })
  return context.corpus
}

/** What is read of a page. */
export interface PageRead {
  results: readonly Task[]
  hasMore?: boolean
}

/**
 * Reads the records of the stream, as far as they are read to learn from.
 * A host may give fewer on a page than it is asked for.
 *
 * @param read - gives the page that a search finds.
 * @param limit - number of records to ask for on a page.
 */
export async function walkStream(
  read: (filter: TaskFilter) => Promise<PageRead>,
  limit = pageSize,
): Promise<Corpus> {
  const tasks = new Map<string, Task>()
  let skip = 0
  for (let pages = 0; pages < mostPages && tasks.size < mostRead; pages++) {
    const { results, hasMore = results.length > 0 } = await read({ skip, limit })
    for (const task of results) tasks.set(task._id, task)
    skip += results.length
    // Fewer records than `totalResults` counts are a fault of the host, and no part that was left unread.
    if (!hasMore) return { tasks: [...tasks.values()], complete: true }
    if (results.length === 0) break
  }
  return { tasks: [...tasks.values()], complete: false }
}

/** As {@link readCorpus}, but a stream without records ends the check. */
export async function someTasks(session: CheckSession): Promise<readonly Task[]> {
  const { tasks } = await readCorpus(session)
  return tasks.length > 0 ? tasks : session.skip('the stream has no tasks to learn from')
}
