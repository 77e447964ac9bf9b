import type { Scope, Task, TaskQuery, TaskRows } from '../../src/storage/task-storage.ts'
import { textOf } from '../../src/text/bytes.ts'

export const scope: Scope = { accountId: '6639f7bd58c97ffac03b0001', streamId: 'st-one' }

/** A task with these values, and only what the contract requires beside them. */
export function taskOf(values: Partial<Task> = {}): Task {
  return { _id: 'ti-1', caseId: 'ci-1', caseRefId: 'CS000001', name: 'a task', ...values }
}

/** A query for everything, with these conditions. */
export function queryOf(values: Partial<TaskQuery> = {}): TaskQuery {
  return { sort: { field: 'createdAt', direction: 'asc' }, skip: 0, limit: 1000, ...values }
}

/** The ids of a page. */
export function idsOf(records: TaskRows['records']): string[] {
  return records.map((record) => parse(record)._id)
}

/** A stored record as the task that it is. */
export function parse(record: string | Uint8Array): Task {
  const task: Task = JSON.parse(textOf(record))
  return task
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = []
  for await (const item of items) collected.push(item)
  return collected
}
