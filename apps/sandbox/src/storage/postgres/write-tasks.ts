import { indexRow, type IndexRow } from '../index-row.ts'
import type { ScopeChunk } from '../scope-chunks.ts'
import type { Scope } from '../task-storage.ts'
import { inScope } from './conditions.ts'
import type { PostgresTransaction } from './postgres-connection.ts'
import { searchTermsOf } from './search-terms.ts'
import { sql, type Sql } from './sql.ts'
import { chunkSize } from './stored-task.ts'

/** A record to be stored, and what is indexed of it. */
export interface TaskToWrite {
  scope: Scope
  record: string
  row: IndexRow
}

/** Writes what is stored already, each task at most once. The caller has locked it. */
export async function updateTasks(
  transaction: PostgresTransaction,
  tasks: readonly TaskToWrite[],
): Promise<void> {
  await transaction.all(sql`
    UPDATE task SET name = new.name, created_at = new.created_at, updated_at = new.updated_at,
      due_date = new.due_date, terms = new.terms, record = new.record
    FROM (${rowsOf(tasks)}) new
    WHERE (task.account_id, task.stream_id, task.task_id) = (new.account_id, new.stream_id, new.task_id)`)
}

/** Stores chunks of tasks, in the place of what is stored of them. The caller runs alone in their scopes. */
export async function storeChunks(
  transaction: PostgresTransaction,
  chunks: Iterable<ScopeChunk>,
): Promise<void> {
  let stored = 0
  for (const { scope, records } of chunks) {
    const tasks = Array.from(records.values(), ({ task, record }) => ({ scope, record, row: indexRow(task) }))
    await storeTasks(transaction, scope, tasks)
    stored += tasks.length
  }
  // After so many the planner's statistics are wrong until the database gets to it by itself.
  if (stored > chunkSize) await transaction.exec('ANALYZE task')
}

async function storeTasks(
  transaction: PostgresTransaction,
  scope: Scope,
  rows: readonly TaskToWrite[],
): Promise<void> {
  const [stored] = await transaction.all(sql`
    SELECT count(*) AS tasks FROM task
    WHERE ${inScope(scope)} AND task_id = ANY(${rows.map(({ row }) => row.taskId)}::text[])`)
  await transaction.all(sql`
    INSERT INTO task (account_id, stream_id, task_id, name, created_at, updated_at, due_date, terms, record)
    ${rowsOf(rows)}
    ON CONFLICT (account_id, stream_id, task_id) DO UPDATE SET name = excluded.name,
      created_at = excluded.created_at, updated_at = excluded.updated_at, due_date = excluded.due_date,
      terms = excluded.terms, record = excluded.record`)
  await moveCount(transaction, scope, rows.length - Number(stored?.['tasks']))
}

/** Removes a task. The caller runs alone in the scope. @returns whether the scope had it. */
export async function removeTask(
  transaction: PostgresTransaction,
  scope: Scope,
  taskId: string,
): Promise<boolean> {
  const removed = await transaction.all(
    sql`DELETE FROM task WHERE ${inScope(scope)} AND task_id = ${taskId} RETURNING task_id`,
  )
  if (removed.length > 0) await moveCount(transaction, scope, -removed.length)
  return removed.length > 0
}

/** Removes the tasks of a scope. The caller runs alone in it. */
export async function removeScope(transaction: PostgresTransaction, scope: Scope): Promise<void> {
  await transaction.all(sql`DELETE FROM task WHERE ${inScope(scope)}`)
  await transaction.all(sql`DELETE FROM stream WHERE ${inScope(scope)}`)
}

async function moveCount(transaction: PostgresTransaction, scope: Scope, by: number): Promise<void> {
  await transaction.all(sql`
    INSERT INTO stream (account_id, stream_id, tasks) VALUES (${scope.accountId}, ${scope.streamId}, ${by})
    ON CONFLICT (account_id, stream_id) DO UPDATE SET tasks = stream.tasks + excluded.tasks`)
}

/** Rows of `task` as a table, one bound list a column. */
function rowsOf(tasks: readonly TaskToWrite[]): Sql {
  return sql`
    SELECT account_id, stream_id, task_id, name, created_at, updated_at, due_date,
      ARRAY(SELECT jsonb_array_elements_text(terms)) AS terms, record
    FROM unnest(
      ${tasks.map(({ scope }) => scope.accountId)}::text[], ${tasks.map(({ scope }) => scope.streamId)}::text[],
      ${tasks.map(({ row }) => row.taskId)}::text[], ${tasks.map(({ row }) => row.name)}::text[],
      ${tasks.map(({ row }) => row.createdAt)}::bigint[], ${tasks.map(({ row }) => row.updatedAt)}::bigint[],
      ${tasks.map(({ row }) => row.dueDate)}::bigint[],
      ${tasks.map(({ scope, row }) => JSON.stringify(searchTermsOf(scope, row)))}::jsonb[],
      ${tasks.map(({ record }) => record)}::text[]
    ) AS new (account_id, stream_id, task_id, name, created_at, updated_at, due_date, terms, record)`
}
