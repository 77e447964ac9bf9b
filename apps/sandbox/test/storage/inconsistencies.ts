import { isDeepStrictEqual } from 'node:util'
import { foldCase, foldName } from '../../src/text/fold.ts'
import type { Scope, Task, TaskQuery, TaskStorage } from '../../src/storage/task-storage.ts'
import { findByLooking } from './oracle.ts'
import { idsOf, parse, queryOf } from './task-of.ts'

/**
 * What a storage finds otherwise than a look at every record of the scope: by each value that any record has, in each
 * order, and as a count. Nobody may write meanwhile.
 */
export async function inconsistencies(storage: TaskStorage, scope: Scope): Promise<string[]> {
  const tasks: Task[] = []
  for await (const { accountId, streamId, record } of storage.export()) {
    if (accountId === scope.accountId && streamId === scope.streamId) tasks.push(parse(record))
  }
  const found: string[] = []
  for (const query of queriesFor(tasks)) {
    const { records, total } = await storage.find(scope, query)
    const seen = { ids: idsOf(records), total }
    const looked = findByLooking(tasks, query)
    if (!isDeepStrictEqual(seen, looked)) {
      found.push(`${JSON.stringify(query)}: ${JSON.stringify(seen)} instead of ${JSON.stringify(looked)}`)
    }
  }
  const counted = await storage.count(scope)
  if (counted !== tasks.length) found.push(`count: ${counted} instead of ${tasks.length}`)
  return found
}

function queriesFor(tasks: readonly Task[]): TaskQuery[] {
  const each = <Value>(values: (task: Task) => readonly (Value | undefined)[]): Value[] => [
    ...new Set(tasks.flatMap(values).filter((value) => value !== undefined)),
  ]
  const conditions: Partial<TaskQuery>[] = [
    { unassigned: true },
    { unresolved: true },
    ...each((task) => [task.name]).map((name) => ({ nameContains: foldCase(name) })),
    ...each((task) => [task.status?.name]).map((name) => ({ statuses: [foldName(name)] })),
    ...each((task) => [task.priority?.name]).map((name) => ({ priorities: [foldName(name)] })),
    ...each((task) => [task.source, ...(task.channel ?? [])]).map((name) => ({ channels: [foldCase(name)] })),
    ...each((task) => (task.queues ?? []).map(({ name }) => name)).map((name) => ({
      queues: [foldCase(name)],
    })),
    ...each((task) => [task.currAssignee?.agentId]).map((assignee) => ({ assignee })),
  ]
  const orders = (['createdAt', 'updatedAt', 'dueDate', 'name'] as const).map((field) => ({
    sort: { field, direction: 'desc' as const },
  }))
  return [...conditions, ...orders].map((condition) => queryOf({ limit: tasks.length + 1, ...condition }))
}
