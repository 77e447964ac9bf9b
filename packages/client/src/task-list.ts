import { calls } from '@case-management/contract'
import { AbortError } from './errors/abort-error.ts'
import { checkSignal, isCount } from './limits.ts'
import type { CallOptions } from './options.ts'
import { readPages, type ReadPage } from './read-pages.ts'
import { refuseFor } from './refuse.ts'
import type { Task, TaskFilter, TaskPage } from './task-types.ts'
import { unwanted } from './tell-failure.ts'

/**
 * Options for reading many tasks. Those of a call apply to each page.
 *
 * @example
 * ```ts
 * import type { ListOptions } from '@case-management/client'
 *
 * const options: ListOptions = { readAhead: true, maxTasks: 500, timeout: 10_000 }
 * for await (const task of client.tasks({ limit: 100 }, options)) console.log(task.name)
 * ```
 */
export interface ListOptions extends CallOptions {
  /**
   * Whether to fetch the next page while the tasks of this one are consumed.
   *
   * @defaultValue false
   */
  readAhead?: boolean | undefined
  /**
   * Stops after this many tasks, a whole number; anything else is a ValidationError on iteration.
   *
   * @defaultValue Infinity
   */
  maxTasks?: number | undefined
}

/**
 * All tasks that match a filter, fetched page by page as needed. No task comes twice.
 * `limit` of the filter is the page size. Each iteration starts over, and nothing is sent before it.
 *
 * @example
 * ```ts
 * for await (const task of client.tasks({ status: ['Open'], limit: 200 })) console.log(task.name)
 *
 * const firstHundred = await client.tasks({ unassigned: true }).toArray({ limit: 100 })
 * console.log(firstHundred.length)
 * ```
 */
export interface TaskList extends AsyncIterable<Task> {
  /**
   * The pages as the host returns them. A task that moves during iteration can be on two of them.
   * The page that reaches `maxTasks` different tasks is the last, and is returned whole.
   */
  pages(): AsyncIterable<TaskPage>
  /**
   * Collects the tasks in an array.
   *
   * @param options - `limit`: how many at most, a whole number; defaults to `maxTasks`. No page beyond it is fetched.
   */
  toArray(options?: { limit?: number | undefined }): Promise<Task[]>
}

const { id: operation } = calls.getTasks
const refuse = refuseFor(operation)

/** @param getPage - gets one page. */
export function taskList(
  getPage: (filter: TaskFilter, options: CallOptions) => Promise<TaskPage>,
  filter: TaskFilter,
  { readAhead = false, maxTasks = Infinity, signal, ...options }: ListOptions = {},
): TaskList {
  const check = () => {
    if (signal?.aborted) throw new AbortError({ operation, attempts: 0 }, signal.reason)
  }
  async function* read<Item>(limit: number, itemsOf: (part: ReadPage) => Item[]) {
    if (!isCount(limit)) throw refuse(`limit and maxTasks cannot be ${limit}`, 'limit')
    checkSignal(signal, refuse)
    if (limit === 0) return
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
  const tasks = (limit: number) => read(limit, ({ fresh }) => fresh)
  return {
    [Symbol.asyncIterator]: () => tasks(maxTasks),
    pages: () => read(maxTasks, ({ page }) => [page]),
    async toArray({ limit = maxTasks } = {}) {
      const all: Task[] = []
      for await (const task of tasks(limit)) all.push(task)
      return all
    },
  }
}
