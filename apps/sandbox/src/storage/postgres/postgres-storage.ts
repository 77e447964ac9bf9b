import { applyChanges, type TaskChange } from '../change-batch.ts'
import { GroupCommit, type Outcome } from '../group-commit.ts'
import { storedChunks, taskChunks } from '../scope-chunks.ts'
import { StorageError } from '../storage-error.ts'
import type { Scope, StoredTask, Task, TaskQuery, TaskRows, TaskStorage } from '../task-storage.ts'
import { inScope } from './conditions.ts'
import { countStream, findTasks } from './find-tasks.ts'
import { beginAlone, beginAloneEverywhere, beginUpdates, lockTasks } from './locks.ts'
import { openPostgres } from './open-postgres.ts'
import type { PostgresPool } from './postgres-connection.ts'
import { raw, sql } from './sql.ts'
import { chunkSize, storedTask } from './stored-task.ts'
import { removeScope, removeTask, storeChunks, updateTasks } from './write-tasks.ts'

/**
 * Connects to a PostgreSQL database (18 is what is tested; it needs the extension pg_trgm) and stores tasks in it.
 * Several processes may share the database.
 *
 * @param options.url - `postgres://user:password@host:port/database`.
 * @throws StorageError when it cannot be reached, is of a newer sandbox, or is not in UTF-8.
 * @example
 * const storage = await createPostgresStorage({ url: 'postgres://localhost/tasks' })
 */
export async function createPostgresStorage({ url }: { url: string }): Promise<TaskStorage> {
  return new PostgresStorage(await openPostgres(url))
}

class PostgresStorage implements TaskStorage {
  readonly #pool: PostgresPool
  readonly #updates = new GroupCommit((changes: TaskChange[]) => this.#commit(changes))
  #closed = false

  constructor(pool: PostgresPool) {
    this.#pool = pool
  }

  async find(scope: Scope, query: TaskQuery): Promise<TaskRows> {
    return this.#open().read(findTasks(scope, query))
  }

  async get(scope: Scope, taskId: string): Promise<string | undefined> {
    const [row] = await this.#open().all(
      sql`SELECT record FROM task WHERE ${inScope(scope)} AND task_id = ${taskId}`,
    )
    return row && String(row['record'])
  }

  async update(scope: Scope, taskId: string, change: (task: Task) => Task): Promise<string | undefined> {
    this.#open()
    return this.#updates.add({ scope, taskId, change })
  }

  async insert(scope: Scope, tasks: Iterable<Task>): Promise<void> {
    await this.#open().transaction(beginAlone(scope), (transaction) =>
      storeChunks(transaction, taskChunks(scope, tasks, chunkSize)),
    )
  }

  async remove(scope: Scope, taskId: string): Promise<boolean> {
    return await this.#open().transaction(beginAlone(scope), (transaction) =>
      removeTask(transaction, scope, taskId),
    )
  }

  async count(scope: Scope): Promise<number> {
    return await this.#open().read(countStream(scope))
  }

  async *export(): AsyncGenerator<StoredTask> {
    // A client of the pool is held while the caller reads, in a transaction that sees one state of the database.
    const session = await this.#open().begin('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    try {
      await session.transaction.exec(`
        DECLARE stored CURSOR FOR SELECT account_id, stream_id, record FROM task`)
      for (;;) {
        const rows = await session.transaction.all(raw(`FETCH ${chunkSize} FROM stored`))
        yield* rows.map(storedTask)
        if (rows.length < chunkSize) return
      }
    } finally {
      await session.rollback()
    }
  }

  async replace(tasks: Iterable<StoredTask>, scope?: Scope): Promise<void> {
    await this.#open().transaction(scope ? beginAlone(scope) : beginAloneEverywhere, async (transaction) => {
      if (scope) await removeScope(transaction, scope)
      else await transaction.exec('DELETE FROM task; DELETE FROM stream')
      await storeChunks(transaction, storedChunks(tasks, chunkSize, scope))
    })
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    await this.#updates.drain()
    await this.#pool.close()
  }

  #open(): PostgresPool {
    if (this.#closed) throw new StorageError('the storage in PostgreSQL is closed')
    return this.#pool
  }

  #commit(changes: TaskChange[]): Promise<Outcome<string | undefined>[]> {
    const begin = beginUpdates(changes.map(({ scope }) => scope))
    return this.#pool.transaction(begin, async (transaction) => {
      const { changed, outcomes } = applyChanges(changes, await lockTasks(transaction, changes), () => null)
      const tasks = changed.map(({ found: { scope }, record, row }) => ({ scope, record, row }))
      if (tasks.length > 0) await updateTasks(transaction, tasks)
      return outcomes
    })
  }
}
