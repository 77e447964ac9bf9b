import { calls } from '@case-management/contract'
import { AbortError } from './errors/abort-error.ts'
import { checkSignal, isCount } from './limits.ts'
import { readPages, type ReadPage } from './read-pages.ts'
import { refuseFor } from './refuse.ts'
import type { GetPage, ListOptions } from './task-list.ts'
import type { TaskFilter } from './task-types.ts'
import { unwanted } from './tell-failure.ts'

const { id: operation } = calls.getTasks
const refuse = refuseFor(operation)

/**
 * Reads a list page by page.
 *
 * @param limit - how many tasks are wanted.
 * @param itemsOf - what of a page the reader gets.
 */
export async function* readList<Item>(
  getPage: GetPage,
  filter: TaskFilter,
  { readAhead = false, signal, ...options }: ListOptions,
  limit: number,
  itemsOf: (part: ReadPage) => Item[],
): AsyncGenerator<Item, void, undefined> {
  if (!isCount(limit)) throw refuse(`limit and maxTasks cannot be ${limit}`, 'limit')
  checkSignal(signal, refuse)
  if (limit === 0) return
  const check = () => {
    if (signal?.aborted) throw new AbortError({ operation, attempts: 0 }, signal.reason)
  }
  // Who stops early has no use for the page that was asked for ahead.
  const stopped = new AbortController()
  // Not `AbortSignal.any`, which older browsers lack.
  const pass = () => stopped.abort(signal?.reason)
  if (readAhead) signal?.addEventListener('abort', pass)
  const ends = readAhead ? stopped.signal : signal
  const get = (part: TaskFilter) => getPage(part, { ...options, signal: ends })
  try {
    if (readAhead && signal?.aborted) pass()
    for await (const part of readPages(get, filter, readAhead, limit)) {
      for (const item of itemsOf(part)) {
        // An abort does not wait for the next request.
        check()
        yield item
      }
      check()
    }
  } finally {
    signal?.removeEventListener('abort', pass)
    stopped.abort(unwanted)
  }
}
