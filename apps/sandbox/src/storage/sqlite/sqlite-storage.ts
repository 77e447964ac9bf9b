import {
  applyChanges,
  replacements,
  taskKey,
  writesByScope,
  type FoundTask,
  type TaskChange,
} from '../change-batch.ts'
import { findTasks } from '../find/find-tasks.ts'
import { GroupCommit, type Outcome } from '../group-commit.ts'
import { storedChunks, taskChunks, type ScopeChunk } from '../scope-chunks.ts'
import { sql } from '../sql.ts'
import { StorageError } from '../storage-error.ts'
import type { Scope, StoredTask, Task, TaskQuery, TaskRows, TaskStorage } from '../task-storage.ts'
import { findTask, removeAll, removeScope, scopeId, storedTask } from './sqlite-records.ts'
import { openSqlite, SqliteConnection } from './sqlite-connection.ts'
import { sqliteDialect } from './sqlite-source.ts'
import { patiently } from './patiently.ts'
import { removeTask, writeTasks } from './sqlite-writer.ts'

/**
 * Opens (or creates) a database file and stores tasks in it. Every acknowledged write is synced to disk.
 *
 * @param options.file - path of the file, whose folders are created; or `:memory:` for a temporary database.
 * @throws StorageError when the file is of a newer sandbox or of another program.
 * @example
 * const storage = createSqliteStorage({ file: '.data/sandbox.db' })
 */
export function createSqliteStorage({ file }: { file: string }): TaskStorage {
  return new SqliteStorage(file)
}

class SqliteStorage implements TaskStorage {
  readonly #file: string
  readonly #connection: SqliteConnection
  readonly #updates = new GroupCommit((changes: TaskChange[]) => this.#commit(changes))
  #closed = false

  constructor(file: string) {
    this.#file = file
    this.#connection = openSqlite(file)
  }

  async find(scope: Scope, query: TaskQuery): Promise<TaskRows> {
    return await patiently(() => this.#open().read(findTasks(sqliteDialect, scope, query)))
  }

  async get(scope: Scope, taskId: string): Promise<string | undefined> {
    return (await patiently(() => findTask(this.#open(), scope, taskId)))?.record
  }

  async update(scope: Scope, taskId: string, change: (task: Task) => Task): Promise<string | undefined> {
    this.#open()
    return this.#updates.add({ scope, taskId, change })
  }

  async insert(scope: Scope, tasks: Iterable<Task>): Promise<void> {
    await this.#write((connection) => store(connection, taskChunks(scope, tasks)))
  }

  async remove(scope: Scope, taskId: string): Promise<boolean> {
    return await this.#write((connection) => {
      const task = findTask(connection, scope, taskId)
      if (task) removeTask(connection, task)
      return task !== undefined
    })
  }

  async count(scope: Scope): Promise<number> {
    const row = await patiently(() =>
      this.#open().get('SELECT tasks FROM scope WHERE account_id = ? AND stream_id = ?', [
        scope.accountId,
        scope.streamId,
      ]),
    )
    return Number(row?.['tasks'] ?? 0)
  }

  async *export(): AsyncGenerator<StoredTask> {
    const all = sql`
      SELECT s.account_id, s.stream_id, r.record
      FROM task_record r CROSS JOIN task t ON t.id = r.id CROSS JOIN scope s ON s.id = t.scope_id`
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
    } finally {
      reader.close()
    }
  }

  async replace(tasks: Iterable<StoredTask>, scope?: Scope): Promise<void> {
    await this.#write((connection) => {
      if (scope) removeScope(connection, scope)
      else removeAll(connection)
      store(connection, storedChunks(tasks, scope))
    })
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    await this.#updates.drain()
    this.#connection.close()
  }

  #open(): SqliteConnection {
    if (this.#closed) throw new StorageError(`the storage ${this.#file} is closed`)
    return this.#connection
  }

  /** Runs `work` in a transaction that writes; a lock is met before it begins. */
  #write<T>(work: (connection: SqliteConnection) => T): Promise<T> {
    return patiently(() => inTransaction(this.#open(), work))
  }

  #commit(changes: TaskChange[]): Promise<Outcome<string | undefined>[]> {
    // Not asked whether it is open: closing waits for it.
    return patiently(() =>
      inTransaction(this.#connection, (connection) => {
        const tasks = new Map<string, FoundTask>()
        for (const { scope, taskId } of changes) {
          const key = taskKey(scope, taskId)
          const task = tasks.has(key) ? undefined : findTask(connection, scope, taskId)
          if (task) tasks.set(key, task)
        }
        const { writes, outcomes } = applyChanges(changes, tasks)
        for (const [id, ofScope] of writesByScope(writes)) writeTasks(connection, id, ofScope)
        return outcomes
      }),
    )
  }
}

function inTransaction<T>(connection: SqliteConnection, work: (connection: SqliteConnection) => T): T {
  return connection.transaction('IMMEDIATE', () => work(connection))
}

function store(connection: SqliteConnection, chunks: Iterable<ScopeChunk>): void {
  for (const { scope, records } of chunks) {
    const tasks = new Map<string, FoundTask>()
    for (const taskId of records.keys()) {
      const task = findTask(connection, scope, taskId)
      if (task) tasks.set(taskId, task)
    }
    const id = scopeId(connection, scope)
    writeTasks(connection, id, replacements(id, records, tasks))
  }
}
