import type { FoundTask } from '../change-batch.ts'
import type { Facet } from '../index-row.ts'
import { neededIds, planWrites, type PlannedWrite, type TaskWrite } from '../write-plan.ts'
import type { SqliteConnection } from './sqlite-connection.ts'

/**
 * Writes tasks of one scope, each at most once, with every index and counter. The caller holds the transaction.
 */
export function writeTasks(
  connection: SqliteConnection,
  scopeId: number,
  writes: readonly TaskWrite[],
): void {
  const needed = neededIds(writes)
  const ids = {
    facets: new Map([...needed.facets].map(([key, facet]) => [key, facetId(connection, scopeId, facet)])),
    terms: new Map([...needed.terms].map((key) => [key, termId(connection, scopeId, key)])),
  }
  const plan = planWrites(writes, ids, newTaskIds(connection))
  for (const write of plan.writes) writeTask(connection, write)

  for (const [id, by] of plan.facetDeltas) moveCounter(connection, 'facet', id, by)
  for (const [id, by] of plan.termDeltas) moveCounter(connection, 'term', id, by)
  connection.run('UPDATE scope SET tasks = tasks + ? WHERE id = ?', [plan.addedTasks, scopeId])
}

/** Removes a task with every index and counter. The caller holds the transaction. */
export function removeTask(
  connection: SqliteConnection,
  { id, scopeId, facetId: facet, termIds }: FoundTask,
): void {
  connection.run('DELETE FROM task_name WHERE rowid = ?', [id])
  connection.run('DELETE FROM task_record WHERE id = ?', [id])
  for (const term of termIds) {
    connection.run('DELETE FROM task_term WHERE term_id = ? AND task = ?', [term, id])
    moveCounter(connection, 'term', term, -1)
  }
  connection.run('DELETE FROM task WHERE id = ?', [id])
  moveCounter(connection, 'facet', facet, -1)
  connection.run('UPDATE scope SET tasks = tasks - 1 WHERE id = ?', [scopeId])
}

function writeTask(connection: SqliteConnection, write: PlannedWrite): void {
  const { id, facetId: facet, row } = write
  const termIds = JSON.stringify(write.termIds)
  if (write.before) {
    connection.run(
      'UPDATE task SET facet_id = ?, name = ?, created_at = ?, updated_at = ?, due_date = ? WHERE id = ?',
      [facet, row.name, row.createdAt, row.updatedAt, row.dueDate, id],
    )
    connection.run('UPDATE task_record SET term_ids = ?, record = ? WHERE id = ?', [
      termIds,
      write.record,
      id,
    ])
    if (write.named) connection.run('DELETE FROM task_name WHERE rowid = ?', [id])
  } else {
    connection.run(
      `INSERT INTO task (id, scope_id, task_id, facet_id, name, created_at, updated_at, due_date)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [id, write.scopeId, row.taskId, facet, row.name, row.createdAt, row.updatedAt, row.dueDate],
    )
    connection.run('INSERT INTO task_record (id, term_ids, record) VALUES (?, ?, ?)', [
      id,
      termIds,
      write.record,
    ])
  }
  if (write.named) connection.run('INSERT INTO task_name (rowid, name) VALUES (?, ?)', [id, row.name])
  for (const term of write.removedTermIds) {
    connection.run('DELETE FROM task_term WHERE term_id = ? AND task = ?', [term, id])
  }
  for (const term of write.addedTermIds) {
    connection.run('INSERT INTO task_term (term_id, task) VALUES (?, ?)', [term, id])
  }
}

function facetId(connection: SqliteConnection, scopeId: number, facet: Facet): number {
  const known = connection.get('SELECT id FROM facet WHERE scope_id = ? AND key = ?', [scopeId, facet.key])
  const row =
    known ??
    connection.get(
      `INSERT INTO facet (scope_id, key, status, priority, channels, unassigned, unresolved)
       VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id`,
      [
        scopeId,
        facet.key,
        facet.status,
        facet.priority,
        facet.channels,
        Number(facet.unassigned),
        Number(facet.unresolved),
      ],
    )
  return Number(row?.['id'])
}

function termId(connection: SqliteConnection, scopeId: number, key: string): number {
  const known = connection.get('SELECT id FROM term WHERE scope_id = ? AND key = ?', [scopeId, key])
  const row =
    known ?? connection.get('INSERT INTO term (scope_id, key) VALUES (?, ?) RETURNING id', [scopeId, key])
  return Number(row?.['id'])
}

/** A counter that reaches nought goes away, so that names nobody uses any more do not pile up. */
function moveCounter(connection: SqliteConnection, table: 'facet' | 'term', id: number, by: number): void {
  connection.run(`UPDATE ${table} SET tasks = tasks + ? WHERE id = ?`, [by, id])
  if (by < 0) connection.run(`DELETE FROM ${table} WHERE id = ? AND tasks = 0`, [id])
}

/** Nobody else writes during the transaction, so the ids after the largest are free. */
function* newTaskIds(connection: SqliteConnection): Generator<number, never> {
  let id = Number(connection.get('SELECT max(id) AS id FROM task')?.['id'] ?? 0)
  for (;;) {
    id += 1
    yield id
  }
}
