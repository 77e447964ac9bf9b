import type { TaskFilter } from '../check/check-session.ts'
import { exchangeThatGave, noteGiven } from '../check/given-by.ts'
import type { Corpus } from '../check/run-context.ts'
import { inContractForm, type Task } from '../check/task.ts'

/** At most so many records are read to learn from. */
export const mostRead = 2000
/** Records a page, while reading. */
export const pageSize = 200
/** More pages are not read of a host that gives fewer on each. */
const mostPages = 60

/** The records of a page in the form of the contract. */
export function recordsIn(results: readonly Task[]): Task[] {
  return results.map((task) => {
    const record = inContractForm(task)
    noteGiven(record, exchangeThatGave(task))
    return record
  })
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
    for (const record of recordsIn(results)) tasks.set(record._id, record)
    if (isBehind && results.length > 0 && tasks.size === known) break
    skip += results.length
    isBehind = !hasMore && !counted && results.length >= limit
    // Fewer records than `totalResults` counts are a fault of the host, and no part that was left unread.
    if (!hasMore && !isBehind) return { tasks: [...tasks.values()], complete: true }
    if (results.length === 0) break
  }
  return { tasks: [...tasks.values()], complete: false }
}
