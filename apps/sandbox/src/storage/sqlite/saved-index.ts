import { crc32 } from 'node:zlib'
import type { Part } from '../memory/parts.ts'
import { TaskIndex } from '../memory/task-index.ts'
import type { SqliteConnection } from './sqlite-connection.ts'

/** To be changed with whatever `index-row.ts` makes of a record and with the parts of an index: then none fits any more. */
const form = '3'

/** What is kept of an index beside its parts: how many bytes each has, and a sum over all, as SQLite keeps none. */
interface Contents {
  sizes: Record<string, number>
  sum: number
}

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
  const contents: Contents = { sizes: {}, sum: sumOf(journal) }
  for (const [name, bytes] of piecesOf(index.save())) {
    contents.sizes[name] = (contents.sizes[name] ?? 0) + bytes.length
    contents.sum = crc32(bytes, contents.sum)
    connection.run('INSERT INTO saved_part (scope_id, name, bytes) VALUES (?, ?, ?)', [scopeId, name, bytes])
  }
  connection.run('INSERT OR REPLACE INTO saved_index (scope_id, form, journal, sizes) VALUES (?, ?, ?, ?)', [
    scopeId,
    form,
    journal,
    JSON.stringify(contents),
  ])
}

/** Parts as pieces of the same size: large ones cut, small ones of the same name together. A piece holds until the next. */
function* piecesOf(parts: Iterable<Part>): Generator<Part> {
  const piece = new Uint8Array(pieceSize)
  let [named, filled] = ['', 0]
  for (const [name, bytes] of parts) {
    if (name !== named && filled > 0) yield [named, piece.subarray(0, filled)]
    if (name !== named) [named, filled] = [name, 0]
    for (let from = 0; from < bytes.length;) {
      const more = bytes.subarray(from, from + pieceSize - filled)
      piece.set(more, filled)
      from += more.length
      filled += more.length
      if (filled < pieceSize) continue
      yield [named, piece]
      filled = 0
    }
  }
  if (filled > 0) yield [named, piece.subarray(0, filled)]
}

/** At which entry of the journal the index of a scope was kept last, if it is of the form of today. */
export function savedAt(connection: SqliteConnection, scopeId: number): number | undefined {
  const row = connection.get('SELECT form, journal FROM saved_index WHERE scope_id = ?', [scopeId])
  return row?.['form'] === form ? Number(row['journal']) : undefined
}

/** The index of a scope as it was kept. @throws Error when it is not what was kept */
export function savedIndex(connection: SqliteConnection, scopeId: number): TaskIndex {
  const row = connection.get('SELECT journal, sizes FROM saved_index WHERE scope_id = ?', [scopeId])
  const { sizes, sum }: Contents = JSON.parse(String(row?.['sizes']))
  const parts = new Map(
    Object.entries(sizes).map(([name, size]) => [name, { bytes: new Uint8Array(size), filled: 0 }]),
  )
  const pieces = connection.iterate('SELECT name, bytes FROM saved_part WHERE scope_id = ? ORDER BY id', [
    scopeId,
  ])
  let found = sumOf(Number(row?.['journal']))
  for (const { name, bytes } of pieces) {
    const part = parts.get(String(name))
    if (part === undefined || !(bytes instanceof Uint8Array)) continue
    part.bytes.set(bytes, part.filled)
    part.filled += bytes.length
    found = crc32(bytes, found)
  }
  if (found !== sum) throw new Error('the saved index is damaged')
  const index = new TaskIndex()
  index.restore(new Map(Array.from(parts, ([name, { bytes }]) => [name, bytes])))
  return index
}

/** The sum of an index of which nothing but its place in the journal is known yet. */
function sumOf(journal: number): number {
  return crc32(String(journal))
}

/** Drops what was kept of scopes that may be something else now. The caller holds the transaction. */
export function dropSavedIndexes(connection: SqliteConnection): void {
  connection.exec('DELETE FROM saved_part; DELETE FROM saved_index')
}
