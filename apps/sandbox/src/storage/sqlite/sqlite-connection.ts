import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite'
import { StorageError } from '../storage-error.ts'
import { damageTold } from './damage.ts'
import { makeFolder } from './make-folder.ts'
import { applicationId, sqliteMigrations } from './sqlite-migrations.ts'

/** How long opening and exporting wait for another process that has the file to itself. */
const openingTimeoutMs = 5000

/** Statements that are kept prepared; there are not many more shapes than that. */
const preparedStatements = 200

/** A row as SQLite returns it. */
export type Row = Record<string, SQLOutputValue>

/** A connection that keeps its statements prepared. */
export class SqliteConnection {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  constructor(file: string, options: { readOnly?: boolean } = {}) {
    this.#database = new DatabaseSync(file, { timeout: openingTimeoutMs, ...options })
  }

  /** @returns how many rows it changed. */
  run(text: string, values: readonly SQLInputValue[] = []): number {
    return Number(this.#prepare(text).run(...values).changes)
  }

  get(text: string, values: readonly SQLInputValue[] = []): Row | undefined {
    return this.#prepare(text).get(...values)
  }

  all(text: string, values: readonly SQLInputValue[] = []): Row[] {
    return this.#prepare(text).all(...values)
  }

  exec(text: string): void {
    this.#database.exec(text)
  }

  /** The rows of a statement one after the other. */
  iterate(text: string, values: readonly SQLInputValue[] = []): Iterable<Row> {
    return this.#database.prepare(text).iterate(...values)
  }

  /** Runs `work`, which must not be asynchronous, in a transaction: when this returns, it is on disk. */
  transaction<T>(kind: 'DEFERRED' | 'IMMEDIATE', work: () => T): T {
    this.run(`BEGIN ${kind}`)
    try {
      const result = work()
      this.run('COMMIT')
      return result
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      throw error
    }
  }

  /** Lets go of the pages that are in memory, all but those that are not yet on disk: what is read next is in the file. */
  dropPages(): void {
    this.#database.exec('PRAGMA shrink_memory')
  }

  close(): void {
    this.#database.close()
  }

  #prepare(text: string): StatementSync {
    const known = this.#statements.get(text)
    if (known) return known
    const statement = this.#database.prepare(text)
    const [oldest] = this.#statements.keys()
    if (this.#statements.size >= preparedStatements && oldest !== undefined) this.#statements.delete(oldest)
    this.#statements.set(text, statement)
    return statement
  }
}

/** Opens a database and brings its schema up to date. */
export function openSqlite(file: string): SqliteConnection {
  let connection: SqliteConnection | undefined
  try {
    prepareFile(file)
    connection = new SqliteConnection(file)
    migrate(connection, file)
    // From now on whoever calls waits, and nobody else: see `patiently`.
    connection.exec('PRAGMA busy_timeout = 0')
    return connection
  } catch (error) {
    connection?.close()
    const told = damageTold(file, error)
    if (told instanceof StorageError) throw told
    throw new StorageError(
      `cannot open ${file} as a database of the sandbox: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    )
  }
}

function prepareFile(file: string): void {
  if (file === ':memory:') return
  // SQLite would take it for a database that is thrown away.
  if (file.trim() === '') throw new StorageError('the database needs a file name, or :memory:')
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new StorageError(`${file} is a folder; name a file in it for the database`)
  }
  makeFolder(dirname(file))
}

function migrate(connection: SqliteConnection, file: string): void {
  // WAL lets other processes read while one writes; FULL syncs it before a commit returns. The cache (16 MB at most)
  // is for ids of tasks above all; checkpoints each 64 MB of log keep a fill from writing the same pages over and over.
  connection.exec(`
    PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    PRAGMA cache_size = -16384; PRAGMA wal_autocheckpoint = 16384`)
  connection.transaction('IMMEDIATE', () => {
    const version = pragma(connection, 'user_version')
    const owner = pragma(connection, 'application_id')
    const foreign = owner !== applicationId && (owner !== 0 || version !== 0 || hasTables(connection))
    if (foreign) throw new StorageError(`${file} is a database of another program; name another file`)
    if (version > sqliteMigrations.length) {
      throw new StorageError(
        `${file} has schema version ${version}, this sandbox knows versions up to ${sqliteMigrations.length}; ` +
          'start the newer sandbox that wrote it, or name another file',
      )
    }
    for (const migration of sqliteMigrations.slice(version)) connection.exec(migration)
    connection.exec(
      `PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${sqliteMigrations.length}`,
    )
  })
}

function pragma(connection: SqliteConnection, name: 'user_version' | 'application_id'): number {
  return Number(connection.get(`PRAGMA ${name}`)?.[name])
}

function hasTables(connection: SqliteConnection): boolean {
  return connection.get('SELECT 1 FROM sqlite_schema LIMIT 1') !== undefined
}
