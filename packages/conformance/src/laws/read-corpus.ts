import type { CheckSession, TaskFilter, TaskPage } from '../check/check-session.ts'
import type { Corpus, Task } from '../check/run-context.ts'

/** At most so many records are read to learn from. */
const mostRead = 2000
/** Records a page, while reading. */
const pageSize = 200

/** The records of the stream, read once and kept until something is written. */
export function readCorpus(session: CheckSession): Promise<Corpus> {
  const { context } = session
  context.corpus ??= walkStream((filter) => session.page(filter)).catch((error: unknown) => {
    context.corpus = undefined
    throw error
  })
  return context.corpus
}

/**
 * Reads the records of the stream, as far as they are read to learn from.
 *
 * @param read - gives the page that a search finds.
 */
export async function walkStream(read: (filter: TaskFilter) => Promise<TaskPage>): Promise<Corpus> {
  const tasks = new Map<string, Task>()
  for (let skip = 0; skip < mostRead; skip += pageSize) {
    const page = await read({ skip, limit: pageSize })
    for (const task of page.results) tasks.set(task._id, task)
    // Fewer records than `totalResults` counts are a fault of the host, and no part that was left unread.
    if (!page.hasMore) return { tasks: [...tasks.values()], complete: true }
    if (page.results.length === 0) break
  }
  return { tasks: [...tasks.values()], complete: false }
}

/** As {@link readCorpus}, but a stream without records ends the check. */
export async function someTasks(session: CheckSession): Promise<readonly Task[]> {
  const { tasks } = await readCorpus(session)
  return tasks.length > 0 ? tasks : session.skip('the stream has no tasks to learn from')
}
