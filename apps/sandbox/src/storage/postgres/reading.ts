import type { Sql } from './sql.ts'

/** A row as PostgreSQL returns it; counts may come as text. */
export type Row = Record<string, unknown>

/** A reading in steps: yields a statement, gets its rows, and at last returns what it read. */
export type Reading<T> = Generator<Sql, T, Row[]>
