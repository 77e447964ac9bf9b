import { StorageError } from '../storage-error.ts'
import { databaseUrlProblem } from './database-url.ts'
import { PostgresPool, type PostgresTransaction } from './postgres-connection.ts'
import { postgresMigrations } from './postgres-migrations.ts'
import { raw } from './sql.ts'

/** So that sandboxes that start together migrate one after the other. Any number that is the sandbox's alone. */
const migrationLock = 0x43_4d_73_74

/** Connects to a database and brings its schema up to date. */
export async function openPostgres(url: string): Promise<PostgresPool> {
  const name = databaseName(url)
  const pool = new PostgresPool(url)
  try {
    await pool.transaction('BEGIN', (transaction) => migrate(transaction, name))
    return pool
  } catch (error) {
    await pool.close()
    if (error instanceof StorageError) throw error
    throw new StorageError(`cannot open the database ${name}: ${reason(error)}`, { cause: error })
  }
}

async function migrate(transaction: PostgresTransaction, name: string): Promise<void> {
  await transaction.exec(`SELECT pg_advisory_xact_lock(${migrationLock})`)
  await transaction.exec('CREATE TABLE IF NOT EXISTS sandbox_schema (version integer NOT NULL)')
  const encoding = await single(transaction, 'SHOW server_encoding', 'server_encoding')
  if (encoding !== 'UTF8') {
    throw new StorageError(
      `the database ${name} has the encoding ${String(encoding)}; create one with UTF8 for the sandbox`,
    )
  }
  const version = Number((await single(transaction, 'SELECT version FROM sandbox_schema', 'version')) ?? 0)
  if (version > postgresMigrations.length) {
    throw new StorageError(
      `the database ${name} has schema version ${version}, this sandbox knows versions up to ` +
        `${postgresMigrations.length}; start the newer sandbox that wrote it, or name another database`,
    )
  }
  if (version === postgresMigrations.length) return
  for (const migration of postgresMigrations.slice(version)) await migration(transaction)
  await transaction.exec(
    `DELETE FROM sandbox_schema; INSERT INTO sandbox_schema VALUES (${postgresMigrations.length})`,
  )
}

async function single(transaction: PostgresTransaction, text: string, column: string): Promise<unknown> {
  const [row] = await transaction.all(raw(text))
  return row?.[column]
}

/** Host and database without user and password, for messages. */
function databaseName(url: string): string {
  const problem = databaseUrlProblem(url)
  if (problem !== undefined) throw new StorageError(`the URL of the database ${problem}`)
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}

/** Node collects the refusals of several addresses in an error without a message. */
function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join(', ')
  return error instanceof Error ? error.message : String(error)
}
