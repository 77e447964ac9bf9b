import { DatabaseError, Pool, type PoolClient } from 'pg'
import type { Reading, Row } from './reading.ts'
import type { Sql, SqlValue } from './sql.ts'

/**
 * How long to wait for a connection, and for the answer to a statement, in milliseconds: a database that says nothing
 * must not keep callers for ever. The URL may set another `query_timeout`.
 */
const patience = { connectionTimeoutMillis: 10_000, query_timeout: 60_000 }

/** What a connection's own errors are met with; the statement that comes next tells of them. */
const toldOfLater = (): void => {}

/** A connection inside a transaction. */
export class PostgresTransaction {
  readonly #client: PoolClient
  #isAnswered = true

  constructor(client: PoolClient) {
    this.#client = client
  }

  /** Whether every statement so far was answered, if only with an error. */
  get isAnswered(): boolean {
    return this.#isAnswered
  }

  async all(statement: Sql): Promise<Row[]> {
    const { rows } = await this.#answered(this.#client.query<Row>(...queryArguments(statement)))
    return rows
  }

  /** Runs statements without values. */
  async exec(text: string): Promise<void> {
    await this.#answered(this.#client.query(text))
  }

  async #answered<Result>(asked: Promise<Result>): Promise<Result> {
    try {
      return await asked
    } catch (error) {
      if (!(error instanceof DatabaseError)) this.#isAnswered = false
      throw error
    }
  }
}

/** A transaction that is under way. */
interface PostgresSession {
  transaction: PostgresTransaction
  commit(): Promise<void>
  rollback(): Promise<void>
}

/** A pool of connections to one database. */
export class PostgresPool {
  readonly #pool: Pool

  constructor(url: string) {
    this.#pool = new Pool({ connectionString: url, keepAlive: true, ...patience })
    // One that breaks in the pool, or between two statements of a transaction, would end the process otherwise.
    this.#pool.on('error', toldOfLater)
    this.#pool.on('connect', (client) => client.on('error', toldOfLater))
  }

  /** Runs one statement by itself. */
  async all(statement: Sql): Promise<Row[]> {
    const { rows } = await this.#pool.query<Row>(...queryArguments(statement))
    return rows
  }

  /** Starts a transaction, which the caller ends: the connection is taken until then. */
  async begin(begin: string): Promise<PostgresSession> {
    const client = await this.#pool.connect()
    const transaction = new PostgresTransaction(client)
    const end = async (command: 'COMMIT' | 'ROLLBACK'): Promise<void> => {
      // It would be waited for as long again; whose connection is closed rolls back by itself.
      if (!transaction.isAnswered) return client.release(true)
      try {
        await transaction.exec(command)
        client.release()
      } catch (error) {
        // A connection that cannot even roll back is of no use any more.
        client.release(true)
        if (command === 'COMMIT') throw error
      }
    }
    try {
      await transaction.exec(begin)
    } catch (error) {
      await end('ROLLBACK')
      throw error
    }
    return {
      transaction,
      commit: () => end('COMMIT'),
      rollback: () => end('ROLLBACK'),
    }
  }

  /** Runs `work` in a transaction that `begin` starts: when this resolves, it is on disk. */
  async transaction<T>(begin: string, work: (transaction: PostgresTransaction) => Promise<T>): Promise<T> {
    const session = await this.begin(begin)
    let result: T
    try {
      result = await work(session.transaction)
    } catch (error) {
      await session.rollback()
      throw error
    }
    await session.commit()
    return result
  }

  /** Reads everything from one state of the database. */
  read<T>(reading: Reading<T>): Promise<T> {
    return this.transaction('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', async (transaction) => {
      let step = reading.next()
      while (!step.done) step = reading.next(await transaction.all(step.value))
      return step.value
    })
  }

  close(): Promise<void> {
    return this.#pool.end()
  }
}

function queryArguments(statement: Sql): [text: string, values: SqlValue[]] {
  return [statement.text((position) => `$${position}`), [...statement.values]]
}
