import type { FoundTask } from '../change-batch.ts'
import type { Row } from '../find/dialect.ts'
import type { Scope, StoredTask } from '../task-storage.ts'
import type { SqliteConnection } from './sqlite-connection.ts'

/** A task with its index ids, or `undefined` when the scope has none of that id. */
export function findTask(connection: SqliteConnection, scope: Scope, taskId: string): FoundTask | undefined {
  const row = connection.get(
    `SELECT t.id, t.scope_id, t.facet_id, r.term_ids, r.record
     FROM scope s CROSS JOIN task t ON t.scope_id = s.id CROSS JOIN task_record r ON r.id = t.id
     WHERE s.account_id = ? AND s.stream_id = ? AND t.task_id = ?`,
    [scope.accountId, scope.streamId, taskId],
  )
  if (row === undefined) return undefined
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
export function scopeId(connection: SqliteConnection, { accountId, streamId }: Scope): number {
  const known = connection.get('SELECT id FROM scope WHERE account_id = ? AND stream_id = ?', [
    accountId,
    streamId,
  ])
  const row =
    known ??
    connection.get('INSERT INTO scope (account_id, stream_id) VALUES (?, ?) RETURNING id', [
      accountId,
      streamId,
    ])
  return Number(row?.['id'])
}

/** Removes every task, and the scopes with them. */
export function removeAll(connection: SqliteConnection): void {
  connection.exec(`
    DELETE FROM task_record; DELETE FROM task_term; DELETE FROM task; DELETE FROM term; DELETE FROM facet;
    DELETE FROM scope; INSERT INTO task_name (task_name) VALUES ('delete-all')`)
}

/** Removes the tasks of a scope. */
export function removeScope(connection: SqliteConnection, scope: Scope): void {
  const id = scopeId(connection, scope)
  const tasks = 'SELECT id FROM task WHERE scope_id = ?'
  connection.run(`DELETE FROM task_name WHERE rowid IN (${tasks})`, [id])
  connection.run(`DELETE FROM task_record WHERE id IN (${tasks})`, [id])
  connection.run('DELETE FROM task_term WHERE term_id IN (SELECT id FROM term WHERE scope_id = ?)', [id])
  for (const table of ['task', 'term', 'facet'])
    connection.run(`DELETE FROM ${table} WHERE scope_id = ?`, [id])
  connection.run('UPDATE scope SET tasks = 0 WHERE id = ?', [id])
}

/** A row of an export. */
export function storedTask(row: Row): StoredTask {
  return {
    accountId: String(row['account_id']),
    streamId: String(row['stream_id']),
    record: String(row['record']),
  }
}
