import { taskKey } from '../change-batch.ts'
import type { Scope, StoredTask } from '../task-storage.ts'
import type { PostgresTransaction } from './postgres-connection.ts'
import type { Row } from './reading.ts'
import { raw, sql } from './sql.ts'
import type { FoundTask } from './write-plan.ts'

/** A task by its scope and id. */
export interface TaskAddress {
  scope: Scope
  taskId: string
}

/** The tasks of these addresses that are stored, by `taskKey`, locked until the transaction ends. */
export async function lockTasks(
  transaction: PostgresTransaction,
  addresses: readonly TaskAddress[],
): Promise<Map<string, FoundTask>> {
  // In the order of ids, so that two batches with common tasks never wait for each other in a ring.
  const locked = await transaction.all(sql`
    SELECT t.id FROM task t WHERE (t.scope_id, t.task_id) IN (
      SELECT s.id, wanted.task_id FROM unnest(
        ${addresses.map(({ scope }) => scope.accountId)}::text[],
        ${addresses.map(({ scope }) => scope.streamId)}::text[],
        ${addresses.map(({ taskId }) => taskId)}::text[]
      ) AS wanted (account_id, stream_id, task_id)
      JOIN scope s ON s.account_id = wanted.account_id AND s.stream_id = wanted.stream_id
    ) ORDER BY t.id FOR UPDATE`)
  // Only now, with the locks held, is what a statement sees the newest state.
  const rows = await transaction.all(sql`
    SELECT s.account_id, s.stream_id, t.id, t.scope_id, t.task_id, t.facet_id, r.term_ids, r.record
    FROM task t JOIN task_record r ON r.id = t.id JOIN scope s ON s.id = t.scope_id
    WHERE t.id = ANY(${locked.map((row) => Number(row['id']))}::bigint[])`)
  return new Map(
    rows.map((row) => {
      const { accountId, streamId } = storedTask(row)
      return [taskKey({ accountId, streamId }, String(row['task_id'])), foundTask(row)]
    }),
  )
}

function foundTask(row: Row): FoundTask {
  const termIds: number[] = JSON.parse(String(row['term_ids']))
  return {
    id: Number(row['id']),
    scopeId: Number(row['scope_id']),
    facetId: Number(row['facet_id']),
    termIds,
    record: String(row['record']),
  }
}

/** The id of a scope, which is made when it is new. */
export async function scopeId(
  transaction: PostgresTransaction,
  { accountId, streamId }: Scope,
): Promise<number> {
  await transaction.all(sql`
    INSERT INTO scope (account_id, stream_id) VALUES (${accountId}, ${streamId}) ON CONFLICT DO NOTHING`)
  const [row] = await transaction.all(
    sql`SELECT id FROM scope WHERE account_id = ${accountId} AND stream_id = ${streamId}`,
  )
  return Number(row?.['id'])
}

/** Removes every task, and the scopes with them. */
export async function removeAll(transaction: PostgresTransaction): Promise<void> {
  // One by one, because each has as long as a statement may take.
  for (const table of ['task_record', 'task_term', 'task', 'term', 'facet', 'scope']) {
    await transaction.exec(`DELETE FROM ${table}`)
  }
}

/** Removes the tasks of a scope. */
export async function removeScope(transaction: PostgresTransaction, scope: Scope): Promise<void> {
  const id = await scopeId(transaction, scope)
  await transaction.all(sql`DELETE FROM task_record WHERE id IN (SELECT id FROM task WHERE scope_id = ${id})`)
  await transaction.all(
    sql`DELETE FROM task_term WHERE term_id IN (SELECT id FROM term WHERE scope_id = ${id})`,
  )
  for (const table of ['task', 'term', 'facet']) {
    await transaction.all(sql`DELETE FROM ${raw(table)} WHERE scope_id = ${id}`)
  }
  await transaction.all(sql`UPDATE scope SET tasks = 0 WHERE id = ${id}`)
}

/** A row of an export. */
export function storedTask(row: Row): StoredTask {
  return {
    accountId: String(row['account_id']),
    streamId: String(row['stream_id']),
    record: String(row['record']),
  }
}
