import { isUtf8 } from 'node:buffer'
import { textOf } from '../../text/bytes.ts'
import type { Scope, StoredTask, Task } from '../task-storage.ts'
import { DamagedRecord } from './damage.ts'
import { rowIds } from './ids.ts'
import { dropSavedIndexes } from './saved-index.ts'
import type { Row, SqliteConnection } from './sqlite-connection.ts'

/** A task as it is stored. */
export class FoundTask {
  readonly id: number
  readonly #row: Row

  constructor(row: Row) {
    this.id = Number(row['id'])
    this.#row = row
  }

  /** @throws DamagedRecord here and not when it is found, so that a batch fails only for the tasks that are damaged. */
  get record(): string {
    // As bytes, of which Node makes a text in half the time that `node:sqlite` takes for it.
    return textOf(recordIn(this.#row, this.id))
  }
}

/** Entries of the journal that are kept at least. */
const keptEntries = 100_000

/** A task, or `undefined` when the scope has none of that id. */
export function findTask(connection: SqliteConnection, scope: Scope, taskId: string): FoundTask | undefined {
  const row = connection.get(
    `SELECT t.id, CAST(t.record AS BLOB) AS record, json_valid(t.record) AS is_json
     FROM scope s CROSS JOIN task t ON t.scope_id = s.id
     WHERE s.account_id = ? AND s.stream_id = ? AND t.task_id = ?`,
    [scope.accountId, scope.streamId, taskId],
  )
  return row && new FoundTask(row)
}

/**
 * The record of a row that is there, in UTF-8.
 *
 * @throws DamagedRecord
 */
export function readRecord(connection: SqliteConnection, id: number): Uint8Array<ArrayBuffer> {
  const row = connection.get(
    'SELECT CAST(record AS BLOB) AS record, json_valid(record) AS is_json FROM task WHERE id = ?',
    [id],
  )
  if (row === undefined) throw new Error(`there is no record ${id}`)
  return new Uint8Array(recordIn(row, id))
}

/**
 * The task of a row of which SQLite has made a text.
 *
 * @throws DamagedRecord
 */
export function taskIn(connection: SqliteConnection, id: number, text: string): Task {
  // What is no UTF-8 comes as this character. A record may have it too, so that its bytes are looked at.
  const record = text.includes('\uFFFD') ? textOf(readRecord(connection, id)) : text
  try {
    const task: Task = JSON.parse(record)
    return task
  } catch {
    throw new DamagedRecord(id)
  }
}

/** The bytes of a record in a row that says whether they are JSON. */
function recordIn({ record, is_json: isJson }: Row, id: number): Uint8Array {
  if (isJson !== 1 || !(record instanceof Uint8Array) || !isUtf8(record)) throw new DamagedRecord(id)
  return record
}

/** The id of a scope, if there is one. */
export function knownScopeId(
  connection: SqliteConnection,
  { accountId, streamId }: Scope,
): number | undefined {
  const row = connection.get('SELECT id FROM scope WHERE account_id = ? AND stream_id = ?', [
    accountId,
    streamId,
  ])
  return row && Number(row['id'])
}

/** The id of a scope, which is made when it is new. */
export function scopeId(connection: SqliteConnection, scope: Scope): number {
  const known = knownScopeId(connection, scope)
  if (known !== undefined) return known
  const { accountId, streamId } = scope
  const row = connection.get('INSERT INTO scope (account_id, stream_id) VALUES (?, ?) RETURNING id', [
    accountId,
    streamId,
  ])
  return Number(row?.['id'])
}

/** The id of the next task of a scope. Nobody else writes during the transaction. */
export function nextId(connection: SqliteConnection, scope: number): number {
  const [first, end] = rowIds(scope)
  const row = connection.get('SELECT max(id) AS id FROM task WHERE id >= ? AND id < ?', [first, end])
  const last = row?.['id'] ?? undefined
  return last === undefined ? first : Number(last) + 1
}

/** Stores a task that the scope has not; whether it had it, and nothing was stored. */
export function insertRecord(
  connection: SqliteConnection,
  { id, scope, taskId, record }: { id: number; scope: number; taskId: string; record: string },
): boolean {
  const text =
    'INSERT INTO task (id, scope_id, task_id, record) VALUES (?, ?, ?, ?) ON CONFLICT (scope_id, task_id) DO NOTHING'
  return connection.run(text, [id, scope, taskId, record]) === 0
}

export function updateRecord(connection: SqliteConnection, id: number, record: string): void {
  connection.run('UPDATE task SET record = ? WHERE id = ?', [record, id])
}

/** Notes tasks that were written, and says in how many entries: ids that follow one another share one. */
export function note(connection: SqliteConnection, ids: readonly number[]): number {
  let entries = 0
  for (let from = 0, to = 0; from < ids.length; from = to) {
    const first = ids[from] ?? 0
    for (to = from + 1; ids[to] === first + to - from;) to += 1
    connection.run('INSERT INTO journal (task, tasks) VALUES (?, ?)', [first, to - from])
    entries += 1
  }
  connection.run('DELETE FROM journal WHERE version < (SELECT max(version) FROM journal) - ?', [keptEntries])
  return entries
}

/** Notes that everything may have changed. */
export function noteAll(connection: SqliteConnection): void {
  connection.run('INSERT INTO journal (task) VALUES (NULL)')
}

/** Removes every task, and the scopes with them. */
export function removeAll(connection: SqliteConnection): void {
  connection.exec('DELETE FROM task; DELETE FROM scope')
  dropSavedIndexes(connection)
}

/** Removes the tasks of a scope. */
export function removeScope(connection: SqliteConnection, scope: Scope): void {
  connection.run('DELETE FROM task WHERE scope_id = ?', [scopeId(connection, scope)])
}

/** A row of an export. */
export function storedTask(row: Row): StoredTask {
  return {
    accountId: String(row['account_id']),
    streamId: String(row['stream_id']),
    record: String(row['record']),
  }
}
