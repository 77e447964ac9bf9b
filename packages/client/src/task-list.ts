import { notLoaded } from './not-loaded.ts'
import type { CallOptions } from './options.ts'
import type { ReadPage } from './read-pages.ts'
import type { Task, TaskFilter, TaskPage } from './task-types.ts'

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

/** Gets one page. */
export type GetPage = (filter: TaskFilter, options: CallOptions) => Promise<TaskPage>

/** A list that loads what reads it on first use. */
export function taskList(
  getPage: GetPage,
  filter: TaskFilter,
  { maxTasks = Infinity, ...options }: ListOptions = {},
): TaskList {
  async function* read<Item>(limit: number, itemsOf: (part: ReadPage) => Item[]) {
    const { readList } = await import('./read-list.ts').catch((cause) => {
      throw notLoaded('what reads lists', { operation: 'getTasks', attempts: 0 }, cause)
    })
    yield* readList(getPage, filter, options, limit, itemsOf)
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
