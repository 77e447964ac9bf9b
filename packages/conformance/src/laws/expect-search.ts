import { hostNow } from '../host/host-clock.ts'
import { inferredFrom } from '../check/basis.ts'
import type { CheckSession, TaskFilter } from '../check/check-session.ts'
import type { RequestChanges } from '../host/build-request.ts'
import type { Caller } from './filter-model.ts'
import { limitPointer, pageDefaults } from './page-defaults.ts'
import { readCorpus } from './read-corpus.ts'
import { pageDifferences, walkDifferences, type Difference } from './search-differences.ts'
import { expectedOf, type Expected } from './search-model.ts'
import { walk } from './walk.ts'

/** How often a difference is looked at again, in case records changed in between. */
const attempts = 2

/** A search is read in about so many pages unless told otherwise, so that what is wrong only from the second on is seen. */
const usualPages = 3

/** Who asks, where that is not the run itself. */
export interface Asking extends RequestChanges {
  /** The user whom the token of these changes names; `null` when it names nobody. */
  subject?: string | null
  /** In how many pages the search is read. */
  pages?: number
}

/**
 * Reads a search page by page and notes every way in which it is not what the contract says:
 * a task that does not match, a matching one left out or repeated, a wrong order, wrong columns, wrong numbers.
 *
 * @param search - filters, order and columns, without a page.
 */
export async function expectSearch(
  session: CheckSession,
  search: TaskFilter,
  asking: Asking = {},
): Promise<void> {
  await expectNone(session, async () => {
    const expected = await expectation(session, search, asking)
    const size = expected.complete
      ? Math.max(2, Math.ceil(expected.tasks.length / (asking.pages ?? usualPages)))
      : 200
    const { pages, complete } = await walk(session, search, size, changesOf(asking))
    const single = pages.flatMap((page) => pageDifferences(page, expected))
    return complete ? [...walkDifferences(pages, expected), ...single] : single
  })
}

/** Reads one page and notes every way in which it is not that part of what the contract says. */
export async function expectPage(
  session: CheckSession,
  { skip, limit, ...search }: TaskFilter,
  asking: Asking = {},
): Promise<void> {
  await expectNone(session, async () => {
    const expected = await expectation(session, search, asking)
    const page = await session.page(
      { ...search, ...(skip !== undefined && { skip }), ...(limit !== undefined && { limit }) },
      changesOf(asking),
    )
    const usual = limit ?? pageDefaults().limit
    const differences = pageDifferences({ page, skip: skip ?? 0, limit: limit ?? page.limit }, expected)
    if (page.limit === usual) return differences
    const message = `limit is ${page.limit}, not ${usual}, for ${JSON.stringify(search)}`
    return [
      ...differences,
      limit === undefined ? { message, basis: inferredFrom(limitPointer) } : { message },
    ]
  })
}

async function expectation(session: CheckSession, search: TaskFilter, asking: Asking): Promise<Expected> {
  return expectedOf(await readCorpus(session), search, callerOf(session, asking))
}

async function expectNone(session: CheckSession, look: () => Promise<Difference[]>): Promise<void> {
  let found: Difference[] = []
  for (let attempt = 0; attempt < attempts; attempt++) {
    found = await look()
    if (found.length === 0) return
    session.context.corpus = undefined
  }
  for (const { message, basis } of found) session.violate(message, basis)
}

/** Who asks, by the token and headers of the run unless the request has others. */
export function callerOf(session: CheckSession, { headers = {}, subject }: Asking = {}): Caller {
  return {
    now: hostNow(),
    timezoneOffset: Number(headers['X-Timezone-Offset'] ?? 0),
    subject: subject === undefined ? session.context.subject : (subject ?? undefined),
  }
}

function changesOf({ subject: _subject, pages: _pages, ...changes }: Asking): RequestChanges {
  return changes
}
