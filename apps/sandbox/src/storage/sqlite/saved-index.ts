import { TaskIndex } from '../memory/task-index.ts'
import type { SqliteConnection } from './sqlite-connection.ts'

/** To be changed with whatever `index-row.ts` makes of a record and with the parts of an index: then none fits any more. */
const form = '2'

/** Bytes of a piece at most: few enough that no copy of one is large. */
const pieceSize = 1024 * 1024

/** Keeps the index of a scope as it is at an entry of the journal. The caller holds the transaction. */
export function saveIndex(
  connection: SqliteConnection,
  scopeId: number,
  index: TaskIndex,
  journal: number,
): void {
  connection.run('DELETE FROM saved_part WHERE scope_id = ?', [scopeId])
  const sizes: Record<string, number> = {}
  for (const [name, bytes] of index.save()) {
    sizes[name] = (sizes[name] ?? 0) + bytes.length
    for (let from = 0; from < bytes.length; from += pieceSize) {
      const piece = bytes.subarray(from, from + pieceSize)
      connection.run('INSERT INTO saved_part (scope_id, name, bytes) VALUES (?, ?, ?)', [
        scopeId,
        name,
        piece,
      ])
    }
  }
  connection.run('INSERT OR REPLACE INTO saved_index (scope_id, form, journal, sizes) VALUES (?, ?, ?, ?)', [
    scopeId,
    form,
    journal,
    JSON.stringify(sizes),
  ])
}

/** At which entry of the journal the index of a scope was kept last, if it is of the form of today. */
export function savedAt(connection: SqliteConnection, scopeId: number): number | undefined {
  const row = connection.get('SELECT form, journal FROM saved_index WHERE scope_id = ?', [scopeId])
  return row?.['form'] === form ? Number(row['journal']) : undefined
}

/** The index of a scope as it was kept. */
export function savedIndex(connection: SqliteConnection, scopeId: number): TaskIndex {
  const row = connection.get('SELECT sizes FROM saved_index WHERE scope_id = ?', [scopeId])
  const sizes: Record<string, number> = JSON.parse(String(row?.['sizes']))
  const parts = new Map(
    Object.entries(sizes).map(([name, size]) => [name, { bytes: new Uint8Array(size), filled: 0 }]),
  )
  const pieces = connection.iterate('SELECT name, bytes FROM saved_part WHERE scope_id = ? ORDER BY id', [
    scopeId,
  ])
  for (const { name, bytes } of pieces) {
    const part = parts.get(String(name))
    if (part === undefined || !(bytes instanceof Uint8Array)) continue
    part.bytes.set(bytes, part.filled)
    part.filled += bytes.length
  }
  const index = new TaskIndex()
  index.restore(new Map(Array.from(parts, ([name, { bytes }]) => [name, bytes])))
  return index
}

/** Drops what was kept of scopes that may be something else now. The caller holds the transaction. */
export function dropSavedIndexes(connection: SqliteConnection): void {
  connection.exec('DELETE FROM saved_part; DELETE FROM saved_index')
}
