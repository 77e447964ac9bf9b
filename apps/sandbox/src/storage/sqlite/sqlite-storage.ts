import { setImmediate } from 'node:timers/promises'
import { applyChanges, taskKey, type TaskChange } from '../change-batch.ts'
import { GroupCommit, type Outcome } from '../group-commit.ts'
import { indexRow, termsOf } from '../index-row.ts'
import { findSlots, type FoundSlots, type Search } from '../memory/find-slots.ts'
import type { TaskIndex } from '../memory/task-index.ts'
import { storedChunks, taskChunks, type ScopeChunk } from '../scope-chunks.ts'
import { StorageError } from '../storage-error.ts'
import type { Scope, StoredTask, Task, TaskQuery, TaskRows, TaskStorage } from '../task-storage.ts'
import { DamagedFile, failureTold } from './damage.ts'
import { rowId } from './ids.ts'
import { patiently } from './patiently.ts'
import { openSqlite, SqliteConnection } from './sqlite-connection.ts'
import { SqliteMemory, type Written } from './sqlite-memory.ts'
import {
  findTask,
  insertRecord,
  nextId,
  note,
  noteAll,
  removeAll,
  removeScope,
  scopeId,
  storedTask,
  updateRecord,
  type FoundTask,
} from './sqlite-records.ts'

/** So long a search may hold up everything else at once, in milliseconds. */
const sliceMs = 1
/** A search that was begun anew so often, because tasks were written meanwhile, goes through to its end at once. */
const mostRestarts = 3

/** Tasks that are in memory at once while many are written. */
const chunkSize = 50

/** A fill of so many tasks is worth saving the indexes when it has ended, which is when no more come for so long. */
const worthSaving = { tasks: 10_000, afterMs: 1000 }

/** A search that has not come to its end. It goes on only if nothing is written meanwhile. */
interface PausedSearch {
  search: Search
  index: TaskIndex
  changes: number
  restarts: number
}

/**
 * Opens (or creates) a database file and stores tasks in it. Every acknowledged write is synced to disk.
 *
 * @param options.file - path of the file, whose folders are created; or `:memory:` for a temporary database.
 * @param options.recordBytes - bytes of records kept in memory (default 64 MiB, some 25,000 tasks). A stream of which all
 * are kept is searched ten times faster under answers that the index does not know.
 * @throws StorageError when the file is of a newer sandbox or of another program.
 * @example
 * const storage = createSqliteStorage({ file: '.data/sandbox.db' })
 */
export function createSqliteStorage({
  file,
  recordBytes = 64 * 1024 * 1024,
}: {
  file: string
  recordBytes?: number
}): TaskStorage {
  return new SqliteStorage(file, recordBytes)
}

class SqliteStorage implements TaskStorage {
  readonly #file: string
  readonly #connection: SqliteConnection
  readonly #memory: SqliteMemory
  readonly #updates = new GroupCommit((changes: TaskChange[]) => this.#commit(changes))
  /** Tasks that were filled in since the indexes were saved. */
  #filledIn = 0
  #saving: NodeJS.Timeout | undefined
  /** Searches that have not come to their end. */
  #searches = 0
  #closed = false

  constructor(file: string, recordBytes: number) {
    this.#file = file
    this.#connection = openSqlite(file)
    this.#memory = new SqliteMemory(this.#connection, recordBytes)
  }

  async find(scope: Scope, query: TaskQuery): Promise<TaskRows> {
    this.#open()
    this.#searches += 1
    try {
      let looked = await this.#patiently(
        () => this.#inMemory(scope, query) ?? this.#reading(() => this.#look(scope, query)),
      )
      while ('search' in looked) {
        const paused = looked
        // Whoever else waits has a turn.
        await setImmediate()
        looked = await this.#patiently(() => this.#reading(() => this.#look(scope, query, paused)))
      }
      return looked
    } finally {
      this.#searches -= 1
    }
  }

  async get(scope: Scope, taskId: string): Promise<string | undefined> {
    return await this.#patiently(() => findTask(this.#open(), scope, taskId)?.record)
  }

  async update(scope: Scope, taskId: string, change: (task: Task) => Task): Promise<string | undefined> {
    this.#open()
    return this.#updates.add({ scope, taskId, change })
  }

  async insert(scope: Scope, tasks: Iterable<Task>): Promise<void> {
    const filled = await patiently(() => this.#telling(() => this.#fill(this.#open(), scope, tasks)))
    // Not in one statement with the waiting, which others may use to add theirs.
    this.#filledIn += filled
    clearTimeout(this.#saving)
    if (this.#filledIn >= worthSaving.tasks)
      this.#saving = setTimeout(() => this.#saveIndexes(), worthSaving.afterMs).unref()
  }

  async remove(scope: Scope, taskId: string): Promise<boolean> {
    const removed = await this.#write((connection) => {
      const task = findTask(connection, scope, taskId)
      if (!task) return []
      connection.run('DELETE FROM task WHERE id = ?', [task.id])
      return [{ id: task.id, before: termsIn(task.record) }]
    })
    return removed.length > 0
  }

  async count(scope: Scope): Promise<number> {
    this.#open()
    return await this.#patiently(() => this.#reading(() => this.#memory.indexOf(scope)?.index.tasks ?? 0))
  }

  async *export(): AsyncGenerator<StoredTask> {
    const all =
      'SELECT s.account_id, s.stream_id, t.record FROM task t CROSS JOIN scope s ON s.id = t.scope_id'
    if (this.#file === ':memory:') {
      // Only this connection sees the database, and it may write while the reader waits: so read all at once.
      yield* this.#open().all(all).map(storedTask)
      return
    }
    this.#open()
    const reader = new SqliteConnection(this.#file, { readOnly: true })
    try {
      // One statement reads one state of the database, whatever is written meanwhile.
      for (const row of reader.iterate(all)) yield storedTask(row)
    } catch (error) {
      throw failureTold(this.#file, error)
    } finally {
      reader.close()
    }
  }

  async replace(tasks: Iterable<StoredTask>, scope?: Scope): Promise<void> {
    await patiently(() => this.#telling(() => this.#replace(this.#open(), tasks, scope)))
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    clearTimeout(this.#saving)
    await this.#updates.drain()
    while (this.#searches > 0) await setImmediate()
    this.#saveIndexes()
    this.#connection.close()
  }

  /** Saves the work of the next start. Without it that one takes longer, so that no closing fails for it. */
  #saveIndexes(): void {
    if (this.#file === ':memory:') return
    this.#filledIn = 0
    try {
      this.#connection.transaction('IMMEDIATE', () => {
        this.#memory.catchUp()
        this.#memory.save()
      })
    } catch {
      // The disk is full, or somebody else writes.
    }
  }

  #open(): SqliteConnection {
    if (this.#closed) throw new StorageError(`the storage ${this.#file} is closed`)
    return this.#connection
  }

  /**
   * Runs `work` patiently, and at once a second time if it met damage: the pages that SQLite had in memory may be from
   * before the file was mended.
   *
   * @param work - must be safe to run again when it failed, so that it must not take tasks from an iterable.
   */
  async #patiently<T>(work: () => T): Promise<T> {
    return await patiently(() => {
      try {
        return this.#telling(work)
      } catch (error) {
        if (!(error instanceof DamagedFile)) throw error
        return this.#telling(work)
      }
    })
  }

  /** Runs `work`; what SQLite fails with is told with the file, and damage with what to do. */
  #telling<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      throw this.#told(error)
    }
  }

  #told(error: unknown): unknown {
    const told = failureTold(this.#file, error)
    // Kept, they would be damaged for as long as this runs, whatever becomes of the file.
    if (told instanceof DamagedFile) this.#connection.dropPages()
    return told
  }

  /** Reads from one state of the database, which the memory is brought up to. */
  #reading<T>(work: () => T): T {
    return this.#connection.transaction('DEFERRED', () => {
      this.#memory.catchUp()
      return work()
    })
  }

  /** Looks for a page in memory, which needs no transaction; `undefined` when it has not all of it. */
  #inMemory(scope: Scope, query: TaskQuery): TaskRows | PausedSearch | undefined {
    const known = this.#memory.isCurrent ? this.#memory.builtIndexOf(scope) : undefined
    if (known === undefined) return undefined
    const found = searchIn(known.index, query)
    if ('search' in found) return found
    const records = this.#memory.knownRecordsOf(found.slots.map((slot) => rowId(known.scopeId, slot)))
    return records && { records, total: found.total }
  }

  /** Looks for a page for a while. */
  #look(scope: Scope, query: TaskQuery, paused?: PausedSearch): TaskRows | PausedSearch {
    const known = this.#memory.indexOf(scope)
    if (known === undefined) return { records: [], total: 0 }
    const found = searchIn(known.index, query, paused)
    if ('search' in found) return found
    const records = found.slots.map((slot) => this.#memory.recordOf(rowId(known.scopeId, slot)))
    return { records, total: found.total }
  }

  /**
   * Stores tasks, and says how many. Each reaches the memory at once, and leaves it again when the transaction fails:
   * what is known of all of them until the commit outlives the young generation, and takes a multiple of itself.
   */
  #fill(connection: SqliteConnection, scope: Scope, tasks: Iterable<Task>): number {
    const ids: number[] = []
    try {
      const entries = connection.transaction('IMMEDIATE', () => {
        this.#memory.catchUp()
        scopeId(connection, scope)
        this.#memory.indexOf(scope)
        store(connection, taskChunks(scope, tasks, chunkSize), (written) => {
          ids.push(written.id)
          this.#memory.apply(written)
        })
        return ids.length > 0 ? note(connection, ids) : 0
      })
      this.#memory.committed([], entries)
    } catch (error) {
      this.#memory.takeBack(scope, ids)
      throw error
    }
    return ids.length
  }

  #replace(connection: SqliteConnection, tasks: Iterable<StoredTask>, scope?: Scope): void {
    connection.transaction('IMMEDIATE', () => {
      this.#memory.catchUp()
      if (scope) removeScope(connection, scope)
      else removeAll(connection)
      store(connection, storedChunks(tasks, chunkSize, scope))
      noteAll(connection)
    })
    // At once, before anybody searches by what was there.
    this.#memory.committedAll()
  }

  /** Writes in a transaction; a lock is met before it begins. What was written reaches the memory after the commit. */
  async #write(work: (connection: SqliteConnection) => Written[]): Promise<Written[]> {
    return await this.#patiently(() => this.#commitWrites(this.#open(), () => work(this.#connection)))
  }

  #commitWrites(connection: SqliteConnection, work: () => Written[]): Written[] {
    const { written, entries } = connection.transaction('IMMEDIATE', () => {
      this.#memory.catchUp()
      const writes = work()
      const ids = writes.map(({ id }) => id)
      return { written: writes, entries: ids.length > 0 ? note(connection, ids) : 0 }
    })
    this.#memory.committed(written, entries)
    return written
  }

  #commit(changes: TaskChange[]): Promise<Outcome<string | undefined>[]> {
    return this.#patiently(() => {
      let outcomes: Outcome<string | undefined>[] = []
      // Not asked whether it is open: closing waits for it.
      this.#commitWrites(this.#connection, () => {
        const applied = applyChanges(changes, this.#found(changes), termsOf)
        outcomes = applied.outcomes
        return applied.changed.map(({ found: { id }, record, row, before }) => {
          updateRecord(this.#connection, id, record)
          return { id, row, before }
        })
      })
      return outcomes.map((outcome) => ('error' in outcome ? { error: this.#told(outcome.error) } : outcome))
    })
  }

  #found(changes: readonly TaskChange[]): Map<string, FoundTask> {
    const tasks = new Map<string, FoundTask>()
    for (const { scope, taskId } of changes) {
      const key = taskKey(scope, taskId)
      const task = tasks.has(key) ? undefined : findTask(this.#connection, scope, taskId)
      if (task) tasks.set(key, task)
    }
    return tasks
  }
}

/** Searches for a while: begins, or goes on where it paused if nothing was written meanwhile. */
function searchIn(index: TaskIndex, query: TaskQuery, paused?: PausedSearch): FoundSlots | PausedSearch {
  const goesOn = paused?.index === index && paused.changes === index.changes
  const search = goesOn ? paused.search : findSlots(index, query)
  const restarts = paused === undefined ? 0 : paused.restarts + Number(!goesOn)
  const until = restarts > mostRestarts ? Infinity : performance.now() + sliceMs
  for (;;) {
    const step = search.next()
    if (step.done) return step.value
    if (performance.now() > until) return { search, index, changes: index.changes, restarts }
  }
}

/** Stores records, and says of each that it did. */
function store(
  connection: SqliteConnection,
  chunks: Iterable<ScopeChunk>,
  onStored?: (written: Written) => void,
): void {
  for (const { scope, records } of chunks) {
    const id = scopeId(connection, scope)
    let next = nextId(connection, id)
    for (const [taskId, { task, record }] of records) {
      const row = indexRow(task)
      const isThere = insertRecord(connection, { id: next, scope: id, taskId, record })
      const stored = isThere ? findTask(connection, scope, taskId) : undefined
      if (stored) {
        updateRecord(connection, stored.id, record)
        onStored?.({ id: stored.id, row, before: termsIn(stored.record) })
      } else {
        onStored?.({ id: next, row, before: [] })
        next += 1
      }
    }
  }
}

function termsIn(record: string): string[] {
  const task: Task = JSON.parse(record)
  return termsOf(task)
}
