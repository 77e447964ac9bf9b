import type { CheckSession, TaskFilter } from '../check/check-session.ts'
import { narrowed } from '../check/narrowing.ts'
import { exchangeThatGave, noteGiven } from '../check/given-by.ts'
import type { Corpus, Reading } from '../check/run-context.ts'
import { inContractForm, type Task } from '../check/task.ts'
import { areCounted } from '../dialect/taken.ts'
import { hostNow } from '../host/host-clock.ts'
import { findNarrowing } from './find-narrowing.ts'

/** At most so many records are read to learn from. */
const mostRead = 2000
/** Records a page, while reading. */
const pageSize = 200
/** More pages are not read of a host that gives fewer on each. */
const mostPages = 60

/** The records of the stream, read once and kept until something is written. Of a large one those of a part of it. */
export async function readCorpus(session: CheckSession): Promise<Corpus> {
  const { context } = session
  await narrow(session)
  if (context.corpus === undefined) return (await readAfresh(session)).corpus
  return context.corpus
}

/** As {@link readCorpus}, but whatever was read before. */
export async function readAfresh(session: CheckSession): Promise<Reading> {
  const { context } = session
  const { writes = 0 } = context
  const counted = areCounted(context.law)
  const corpus = walkStream((filter) => session.page(narrowed(filter, context.narrowing)), { counted })
  context.corpus = corpus
  try {
    context.picture = { corpus: await corpus, writes }
    return context.picture
  } catch (error) {
    context.corpus = undefined
    throw error
  }
}

/** Narrows what the laws take for the stream when it has more tasks than are read, once in a run. */
export async function narrow(session: CheckSession): Promise<void> {
  const { context } = session
  if (context.narrowing !== undefined || (context.size ?? 0) <= mostRead) return
  context.narrowing = 'none'
  // A time beside another filter narrows nothing where one of them is enough.
  if (context.law.answersTo('filters-together').some(({ answer }) => answer !== 'every')) return
  const narrowing = await findNarrowing(hostNow(), async (within) => {
    const { totalResults } = await session.page({ ...within, limit: 1 })
    return totalResults
  })
  if (!narrowing) return
  const counted = areCounted(context.law)
  const part = await walkStream((filter) => session.page(narrowed(filter, narrowing)), { counted })
  const [start, end] = [Date.parse(narrowing.startDate), Date.parse(narrowing.endDate)]
  const isInside = ({ createdAt = '' }: Task) =>
    Date.parse(createdAt) >= start && Date.parse(createdAt) <= end
  // A host that bounds another moment would move tasks in and out with each update.
  if (!part.complete || !part.tasks.every(isInside)) return
  context.narrowing = narrowing
  context.corpus = Promise.resolve(part)
  context.picture = { corpus: part, writes: context.writes ?? 0 }
}

/** What is read of a page. */
export interface PageRead {
  results: readonly Task[]
  hasMore?: boolean
}

/** How a stream is walked. */
interface StreamWalk {
  /** Number of records to ask for on a page. */
  limit?: number
  /** Whether the totals say how many tasks there are; where they do not, neither does `hasMore`, which may follow from them. */
  counted?: boolean
}

/**
 * Reads the records of the stream, as far as they are read to learn from.
 * A host may give fewer on a page than it is asked for.
 *
 * @param read - gives the page that a search finds.
 */
export async function walkStream(
  read: (filter: TaskFilter) => Promise<PageRead>,
  { limit = pageSize, counted = true }: StreamWalk = {},
): Promise<Corpus> {
  const tasks = new Map<string, Task>()
  let skip = 0
  let isBehind = false
  for (let pages = 0; pages < mostPages && tasks.size < mostRead; pages++) {
    const known = tasks.size
    const asked = read({ skip, limit })
    // Behind what it calls the last page a host may give none, or another one again.
    const page: PageRead | undefined = await (isBehind ? asked.catch(() => undefined) : asked)
    if (!page) break
    const results: PageRead['results'] = page.results
    const hasMore: boolean = page.hasMore ?? results.length > 0
    for (const task of results) {
      const record = inContractForm(task)
      noteGiven(record, exchangeThatGave(task))
      tasks.set(task._id, record)
    }
    if (isBehind && results.length > 0 && tasks.size === known) break
    skip += results.length
    isBehind = !hasMore && !counted && results.length >= limit
    // Fewer records than `totalResults` counts are a fault of the host, and no part that was left unread.
    if (!hasMore && !isBehind) return { tasks: [...tasks.values()], complete: true }
    if (results.length === 0) break
  }
  return { tasks: [...tasks.values()], complete: false }
}

/** As {@link readCorpus}, but a stream without records ends the check. */
export async function someTasks(session: CheckSession): Promise<readonly Task[]> {
  const { tasks } = await readCorpus(session)
  return tasks.length > 0 ? tasks : session.skip('the stream has no tasks to learn from')
}
