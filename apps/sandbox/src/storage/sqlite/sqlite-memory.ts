import { indexRow, type IndexRow } from '../index-row.ts'
import { TaskIndex } from '../memory/task-index.ts'
import type { Scope } from '../task-storage.ts'
import { placeOf, rowIds } from './ids.ts'
import { RecordCache } from './record-cache.ts'
import { resultCodeOf } from './result-code.ts'
import { savedAt, savedIndex, saveIndex } from './saved-index.ts'
import type { SqliteConnection } from './sqlite-connection.ts'
import { knownScopeId, readRecord, taskIn } from './sqlite-records.ts'

/** A task that was written, or removed when it has no row. */
export interface Written {
  id: number
  row?: IndexRow
  /** Terms of the record that was there. */
  before: readonly string[]
}

/** The index of a scope. */
export interface IndexedScope {
  scopeId: number
  index: TaskIndex
}

/** A larger number of foreign changes is not followed one by one. */
const mostFollowed = 10_000

/**
 * What a process has in memory of a database: an index of each scope that was searched, and records.
 * All of it follows from the records that are stored. Whatever this process commits it is told; what others commit it
 * finds in the journal, as soon as SQLite says that another connection has written.
 */
export class SqliteMemory {
  readonly #connection: SqliteConnection
  readonly #indexes = new Map<number, TaskIndex>()
  /** By account and then by stream. */
  readonly #scopes = new Map<string, Map<string, IndexedScope>>()
  readonly #records: RecordCache
  /** The changes of indexes as they were saved. */
  readonly #saved = new WeakMap<TaskIndex, number>()
  #dataVersion: unknown
  /** The last entry of the journal that is known. */
  #journal = 0

  /** @param recordBytes - bytes of records that are kept, beside the indexes. */
  constructor(connection: SqliteConnection, recordBytes: number) {
    this.#connection = connection
    this.#records = new RecordCache(recordBytes)
  }

  /** Whether nobody else has committed since the last look: then what is in memory is what is stored. */
  get isCurrent(): boolean {
    return this.#version() === this.#dataVersion
  }

  /** Takes in what others have committed. The caller holds a transaction, before which everything may be out of date. */
  catchUp(): void {
    const version = this.#version()
    if (version === this.#dataVersion) return
    const last = Number(this.#connection.get('SELECT max(version) AS version FROM journal')?.['version'] ?? 0)
    if (this.#dataVersion !== undefined) this.#follow(last)
    this.#dataVersion = version
    this.#journal = last
  }

  /** The index of a scope, built when it is first needed; `undefined` when there is no such scope. */
  indexOf(scope: Scope): IndexedScope | undefined {
    const known = this.builtIndexOf(scope)
    if (known) return known
    const scopeId = knownScopeId(this.#connection, scope)
    if (scopeId === undefined) return undefined
    const indexed = { scopeId, index: this.#indexes.get(scopeId) ?? this.#build(scopeId) }
    const ofAccount = this.#scopes.get(scope.accountId) ?? new Map<string, IndexedScope>()
    this.#scopes.set(scope.accountId, ofAccount.set(scope.streamId, indexed))
    return indexed
  }

  /** The same only if it is in memory. */
  builtIndexOf({ accountId, streamId }: Scope): IndexedScope | undefined {
    return this.#scopes.get(accountId)?.get(streamId)
  }

  /** The records of rows that are all in memory. */
  knownRecordsOf(ids: readonly number[]): Uint8Array<ArrayBuffer>[] | undefined {
    const records: Uint8Array<ArrayBuffer>[] = []
    for (const id of ids) {
      const record = this.#records.get(id)
      if (record === undefined) return undefined
      records.push(record)
    }
    return records
  }

  /** The record of a row that is there. */
  recordOf(id: number): Uint8Array<ArrayBuffer> {
    const known = this.#records.get(id)
    if (known) return known
    const bytes = readRecord(this.#connection, id)
    this.#records.add(id, bytes)
    return bytes
  }

  /** Takes in what this process has committed, with so many entries of the journal. */
  committed(writes: readonly Written[], entries: number): void {
    this.#journal += entries
    for (const write of writes) this.apply(write)
  }

  /** Takes in what this process has written and not yet committed: nobody else may see the memory meanwhile. */
  apply({ id, row, before }: Written): void {
    this.#records.delete(id)
    const { scopeId, slot } = placeOf(id)
    const index = this.#indexes.get(scopeId)
    if (row) index?.put(slot, row, before)
    else index?.remove(slot, before)
  }

  /** Brings rows of a scope back to what is stored, when they were not committed. */
  takeBack(scope: Scope, ids: readonly number[]): void {
    const known = this.builtIndexOf(scope)
    if (known === undefined) return
    try {
      if (knownScopeId(this.#connection, scope) !== undefined) {
        this.#bringUp(known.index, known.scopeId, new Set(ids))
      } else {
        // The scope came with them.
        this.#indexes.delete(known.scopeId)
        this.#scopes.get(scope.accountId)?.delete(scope.streamId)
      }
    } catch {
      // What cannot be read now is read when somebody searches.
      this.forget()
    }
  }

  /** The same when everything may have changed, which is one entry of the journal. */
  committedAll(): void {
    this.#journal += 1
    this.forget()
  }

  /** Keeps every index that has changed since it was built or saved, so that it need not be built again. */
  save(): void {
    for (const [scopeId, index] of this.#indexes) {
      if (index.changes === (this.#saved.get(index) ?? 0)) continue
      saveIndex(this.#connection, scopeId, index, this.#journal)
      this.#saved.set(index, index.changes)
    }
  }

  forget(): void {
    this.#indexes.clear()
    this.#scopes.clear()
    this.#records.clear()
  }

  /** Changes when another connection commits, and only then. */
  #version(): unknown {
    return this.#connection.get('PRAGMA data_version')?.['data_version']
  }

  /** Tells every index what was written since it was last told. */
  #follow(last: number): void {
    const changed = this.#writtenSince(this.#journal, last)
    if (changed === undefined) return this.forget()
    for (const [scopeId, index] of this.#indexes) this.#bringUp(index, scopeId, changed)
  }

  /** The rows that entries of the journal name; `undefined` when they do not tell all. */
  #writtenSince(known: number, last: number): Set<number> | undefined {
    if (last - known > mostFollowed) return undefined
    const entries = this.#connection.all('SELECT task, tasks FROM journal WHERE version > ?', [known])
    const isWhole = entries.length === last - known && entries.every(({ task }) => task !== null)
    const written = entries.reduce((sum, { tasks }) => sum + Number(tasks), 0)
    if (!isWhole || written > mostFollowed) return undefined
    return new Set(
      entries.flatMap(({ task, tasks }) =>
        Array.from({ length: Number(tasks) }, (_, place) => Number(task) + place),
      ),
    )
  }

  #bringUp(index: TaskIndex, scopeId: number, changed: ReadonlySet<number>): void {
    const ids = [...changed].filter((id) => placeOf(id).scopeId === scopeId)
    if (ids.length === 0) return
    // What terms the tasks had before is not known any more.
    index.terms.removeEverywhere(new Set(ids.map((id) => placeOf(id).slot)))
    for (const id of ids) {
      this.#records.delete(id)
      const stored = this.#connection.get('SELECT record FROM task WHERE id = ?', [id])
      if (stored) index.put(placeOf(id).slot, this.#rowOf(id, stored['record']), [])
      else index.remove(placeOf(id).slot, [])
    }
  }

  #build(scopeId: number): TaskIndex {
    const index = this.#restored(scopeId) ?? this.#filled(scopeId)
    this.#indexes.set(scopeId, index)
    return index
  }

  #filled(scopeId: number): TaskIndex {
    const index = new TaskIndex()
    const stored = this.#connection.iterate(
      'SELECT id, record FROM task WHERE id >= ? AND id < ?',
      rowIds(scopeId),
    )
    for (const { id, record } of stored)
      index.put(placeOf(Number(id)).slot, this.#rowOf(Number(id), record), [])
    return index
  }

  /** The index that was saved, brought up to date; nothing when too much has happened since. */
  #restored(scopeId: number): TaskIndex | undefined {
    const journal = savedAt(this.#connection, scopeId)
    const changed = journal === undefined ? undefined : this.#writtenSince(journal, this.#journal)
    if (changed === undefined) return undefined
    const index = this.#readable(scopeId)
    if (index) this.#bringUp(index, scopeId, changed)
    return index
  }

  /** The index that was saved; nothing when it can be seen to be damaged, as all of it follows from the records. */
  #readable(scopeId: number): TaskIndex | undefined {
    try {
      return savedIndex(this.#connection, scopeId)
    } catch (error) {
      if (resultCodeOf(error) !== undefined) throw error
      return undefined
    }
  }

  #rowOf(id: number, record: unknown): IndexRow {
    return indexRow(taskIn(this.#connection, id, String(record)))
  }
}
