import { operations } from '@case-management/contract'
import type { Task, TaskFilter, TaskPage } from '@case-management/client'

const { pagination } = operations.getTasks

/** Tasks with nothing but what the contract requires. */
export function tasksNamed(...names: string[]): Task[] {
  return names.map((name) => ({ _id: `ti-${name}`, caseId: 'ci-1', caseRefId: 'CS000001', name }))
}

/**
 * A host in process that gives pages of a list, which a test may change between two calls.
 *
 * @param leftOut - keys that its pages lack.
 */
export function pagedFetch(
  tasks: Task[],
  beforeAnswer: (filter: TaskFilter, call: number) => void = () => undefined,
  leftOut: readonly (keyof TaskPage)[] = [],
) {
  const skips: number[] = []
  const fetch = async (request: Request): Promise<Response> => {
    const filter: TaskFilter = await request.json()
    // Without an end a reader that does not stop would never let its test fail.
    if (skips.length >= 100) throw new Error('The reader does not come to an end.')
    beforeAnswer(filter, skips.length)
    const skip = filter[pagination.skip] ?? 0
    const limit = filter[pagination.limit] ?? 50
    skips.push(skip)
    const results = tasks.slice(skip, skip + limit)
    const page: TaskPage = {
      results,
      limit,
      page: Math.floor(skip / limit) + 1,
      totalResults: tasks.length,
      totalPages: Math.ceil(tasks.length / limit),
      hasMore: skip + results.length < tasks.length,
    }
    const told = Object.entries(page).filter(([key]) => !leftOut.some((name) => name === key))
    return Response.json(Object.fromEntries(told))
  }
  return { fetch, skips }
}
