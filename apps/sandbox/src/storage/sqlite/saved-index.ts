import type { Parts } from '../memory/parts.ts'
import { TaskIndex } from '../memory/task-index.ts'
import type { SqliteConnection } from './sqlite-connection.ts'

/** To be changed with whatever `index-row.ts` makes of a record and with the parts of an index: then none fits any more. */
const form = '1'

/** Keeps the index of a scope as it is at an entry of the journal. The caller holds the transaction. */
export function saveIndex(
  connection: SqliteConnection,
  scopeId: number,
  index: TaskIndex,
  journal: number,
): void {
  connection.run('DELETE FROM saved_part WHERE scope_id = ?', [scopeId])
  for (const [name, bytes] of index.save())
    connection.run('INSERT INTO saved_part (scope_id, name, bytes) VALUES (?, ?, ?)', [scopeId, name, bytes])
  connection.run('INSERT OR REPLACE INTO saved_index (scope_id, form, journal) VALUES (?, ?, ?)', [
    scopeId,
    form,
    journal,
  ])
}

/** At which entry of the journal the index of a scope was kept last, if it is of the form of today. */
export function savedAt(connection: SqliteConnection, scopeId: number): number | undefined {
  const row = connection.get('SELECT form, journal FROM saved_index WHERE scope_id = ?', [scopeId])
  return row?.['form'] === form ? Number(row['journal']) : undefined
}

/** The index of a scope as it was kept. */
export function savedIndex(connection: SqliteConnection, scopeId: number): TaskIndex {
  const parts: Parts = new Map()
  const rows = connection.iterate('SELECT name, bytes FROM saved_part WHERE scope_id = ?', [scopeId])
  for (const { name, bytes } of rows)
    if (bytes instanceof Uint8Array) parts.set(String(name), new Uint8Array(bytes))
  const index = new TaskIndex()
  index.restore(parts)
  return index
}

/** Drops what was kept of scopes that may be something else now. The caller holds the transaction. */
export function dropSavedIndexes(connection: SqliteConnection): void {
  connection.exec('DELETE FROM saved_part; DELETE FROM saved_index')
}
