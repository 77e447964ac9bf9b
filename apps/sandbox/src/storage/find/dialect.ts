import type { Sql } from '../sql.ts'
import type { SortField } from '../task-storage.ts'
import type { Matching } from './matching.ts'

/** A row as an engine returns it; counts may come as text. */
export type Row = Record<string, unknown>

/**
 * A reading in steps: yields a statement, gets its rows, and at last returns what it read.
 * So one algorithm serves an engine that answers at once and one that has to be awaited.
 */
export type Reading<T> = Generator<Sql, T, Row[]>

/** Where a statement over tasks (alias `t`) begins, with conditions for everything of a {@link Matching}. */
export interface Source {
  from: Sql
  where: Sql[]
  /** Its rows come in the order of the page, up to the direction of ties, without being sorted. */
  inOrder?: true
}

/** The order and depth of a page, of which `total` tasks match in all. */
export interface PageWindow {
  column: SortColumn
  direction: 'asc' | 'desc'
  /** Rows up to the end of the page. */
  depth: number
  total: number
}

/** What differs between the engines in reading. */
export interface SqlDialect {
  /** The column equals one of the values. */
  anyOf(column: Sql, values: readonly number[] | readonly string[]): Sql
  /** The column holds the text somewhere. */
  holds(column: Sql, text: string): Sql
  /** Where to look first: the way that visits the fewest rows. Without a page, for counting. */
  source(matching: Matching, page?: PageWindow): Reading<Source>
}

/** Columns that sort. */
export const sortColumns = {
  createdAt: 'created_at',
  updatedAt: 'updated_at',
  dueDate: 'due_date',
  name: 'name',
} as const satisfies Record<SortField, string>

export type SortColumn = (typeof sortColumns)[SortField]
