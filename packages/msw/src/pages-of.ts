import openapi from '@case-management/contract/openapi.json' with { type: 'json' }
import type { Resolver } from './answer.ts'
import type { ResponseBody } from './contract-types.ts'

const defaults = openapi.components.schemas.TaskFilter.properties

/**
 * Answers `getTasks` with the page of your own tasks that `skip` and `limit` select, to test lists that grow.
 * Other filters and the order are ignored; use the sandbox for those.
 *
 * @param tasks - all tasks, in the order to return them. The list is read at each request, so it may change in between.
 * @throws TypeError from the returned function for a request whose body is `null`; MSW turns it into an answer with
 *   status 500.
 *
 * @example
 * ```ts
 * import { pagesOf, taskHandler } from '@case-management/msw'
 *
 * const tasks = ['one', 'two', 'three'].map((name) => ({ ...task, _id: `ti-${name}`, name }))
 * server.use(taskHandler('getTasks', pagesOf(tasks)))
 * const { results, hasMore } = await client.getTasks({ limit: 2 })
 * console.log(results.map(({ name }) => name), hasMore) // [ 'one', 'two' ] true
 * ```
 */
export function pagesOf(tasks: readonly ResponseBody<'updateTask'>[]): Resolver<'getTasks'> {
  return ({ body: { skip = defaults.skip.default, limit = defaults.limit.default } }) => {
    const results = tasks.slice(skip, skip + limit)
    return {
      body: {
        results,
        page: Math.floor(skip / limit) + 1,
        limit,
        hasMore: skip + results.length < tasks.length,
        totalPages: Math.ceil(tasks.length / limit),
        totalResults: tasks.length,
      },
    }
  }
}
