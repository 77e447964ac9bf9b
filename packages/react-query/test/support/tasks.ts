import type { Task, TaskPage } from '@case-management/client'
import { examples } from '@case-management/contract/examples'
import type { Resolver } from '@case-management/msw'

/** A task like that of the contract's sample, with an id and a name of its own. */
export function taskOf(name: string): Task {
  const [sample] = examples.getTasks.responses[200]['vendor-sample'].results
  if (!sample) throw new Error('The sample has no task.')
  return { ...sample, _id: `ti-${name}`, name }
}

/** The page of some tasks that a filter asks for. */
export function pageOf(tasks: readonly Task[], { skip = 0, limit = 50 } = {}): TaskPage {
  const results = tasks.slice(skip, skip + limit)
  return {
    results,
    limit,
    page: Math.floor(skip / limit) + 1,
    hasMore: skip + results.length < tasks.length,
    totalPages: Math.ceil(tasks.length / limit),
    totalResults: tasks.length,
  }
}

/** Answers with the page that is asked for, and records every filter. */
export function serving(tasks: readonly Task[], asked: unknown[] = []): Resolver<'getTasks'> {
  return ({ body }) => {
    asked.push(body)
    return { body: pageOf(tasks, body) }
  }
}
