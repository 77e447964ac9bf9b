import { applyChanges, taskKey, type TaskChange } from '../change-batch.ts'
import { indexRow } from '../index-row.ts'
import { GroupCommit, type Outcome } from '../group-commit.ts'
import { storedChunks, taskChunks, type ScopeChunk } from '../scope-chunks.ts'
import { StorageError } from '../storage-error.ts'
import type { Scope, StoredTask, Task, TaskQuery, TaskRows, TaskStorage } from '../task-storage.ts'
import { findTasks } from './find-tasks.ts'
import { openPostgres, type PostgresPool, type PostgresTransaction } from './postgres-connection.ts'
import { lockTasks, removeAll, removeScope, scopeId, storedTask } from './postgres-records.ts'
import { removeTask, writeTasks } from './postgres-writer.ts'
import { raw, sql } from './sql.ts'
import { replacements, writesByScope, type FoundTask } from './write-plan.ts'

/** Updates run beside each other and lock what they change; whoever adds or removes tasks runs alone among writers. */
// A database or a role may be set to acknowledge before the disk has the commit; here that would break a promise.
const begin = 'BEGIN; SET LOCAL synchronous_commit = on'
const beginUpdate = `${begin}; LOCK TABLE scope IN ROW EXCLUSIVE MODE`
const beginAlone = `${begin}; LOCK TABLE scope IN SHARE ROW EXCLUSIVE MODE`
const exportPage = 500
/** Tasks that one statement writes. */
const chunkSize = 1000

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
    const [row] = await this.#open().all(sql`
      SELECT r.record FROM scope s JOIN task t ON t.scope_id = s.id JOIN task_record r ON r.id = t.id
      WHERE s.account_id = ${scope.accountId} AND s.stream_id = ${scope.streamId} AND t.task_id = ${taskId}`)
    return row && String(row['record'])
  }

  async update(scope: Scope, taskId: string, change: (task: Task) => Task): Promise<string | undefined> {
    this.#open()
    return this.#updates.add({ scope, taskId, change })
  }

  async insert(scope: Scope, tasks: Iterable<Task>): Promise<void> {
    await this.#open().transaction(beginAlone, (transaction) =>
      store(transaction, taskChunks(scope, tasks, chunkSize)),
    )
  }

  async remove(scope: Scope, taskId: string): Promise<boolean> {
    return await this.#open().transaction(beginAlone, async (transaction) => {
      const task = (await lockTasks(transaction, [{ scope, taskId }])).get(taskKey(scope, taskId))
      if (task) await removeTask(transaction, task)
      return task !== undefined
    })
  }

  async count(scope: Scope): Promise<number> {
    const [row] = await this.#open().all(
      sql`SELECT tasks FROM scope WHERE account_id = ${scope.accountId} AND stream_id = ${scope.streamId}`,
    )
    return Number(row?.['tasks'] ?? 0)
  }

  async *export(): AsyncGenerator<StoredTask> {
    // A client of the pool is held while the caller reads, in a transaction that sees one state of the database.
    const session = await this.#open().begin('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    try {
      await session.transaction.exec(`
        DECLARE stored CURSOR FOR SELECT s.account_id, s.stream_id, r.record
        FROM task_record r JOIN task t ON t.id = r.id JOIN scope s ON s.id = t.scope_id`)
      for (;;) {
        const rows = await session.transaction.all(raw(`FETCH ${exportPage} FROM stored`))
        yield* rows.map(storedTask)
        if (rows.length < exportPage) return
      }
    } finally {
      await session.rollback()
    }
  }

  async replace(tasks: Iterable<StoredTask>, scope?: Scope): Promise<void> {
    await this.#open().transaction(beginAlone, async (transaction) => {
      if (scope) await removeScope(transaction, scope)
      else await removeAll(transaction)
      await store(transaction, storedChunks(tasks, chunkSize, scope))
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
    return this.#pool.transaction(beginUpdate, async (transaction) => {
      const { changed, outcomes } = applyChanges(changes, await lockTasks(transaction, changes), indexRow)
      const scopes = [...writesByScope(changed)].toSorted(([a], [b]) => a - b)
      for (const [id, ofScope] of scopes) await writeTasks(transaction, id, ofScope)
      return outcomes
    })
  }
}

async function store(transaction: PostgresTransaction, chunks: Iterable<ScopeChunk>): Promise<void> {
  for (const { scope, records } of chunks) {
    const stored = await lockTasks(
      transaction,
      Array.from(records.keys(), (taskId) => ({ scope, taskId })),
    )
    const found = new Map<string, FoundTask>()
    for (const taskId of records.keys()) {
      const task = stored.get(taskKey(scope, taskId))
      if (task) found.set(taskId, task)
    }
    const id = await scopeId(transaction, scope)
    await writeTasks(transaction, id, replacements(id, records, found))
  }
}
