import { storable } from '../storable.ts'
import type { Scope, Span, TaskQuery } from '../task-storage.ts'
import { searchTermsFor } from './search-terms.ts'
import { join, raw, sql, type Sql } from './sql.ts'

/** A row of the scope, in a table whose keys begin with both of its ids. */
export function inScope({ accountId, streamId }: Scope): Sql {
  return sql`account_id = ${accountId} AND stream_id = ${streamId}`
}

/** What a query asks of a row of `task` beside its scope; nothing when every task matches. */
export function conditions(scope: Scope, { created, due, nameContains, ...query }: TaskQuery): Sql[] {
  const where = searchTermsFor(scope, query).map((terms) => sql`terms && ${terms}::text[]`)
  if (created && !isOpen(created)) where.push(within(raw('created_at'), created))
  if (due && due.length > 0) {
    const spans = due.map((span) => within(raw('due_date'), span))
    where.push(sql`(${join(spans, ' OR ')})`)
  }
  if (nameContains) where.push(holds(raw('name'), storable(nameContains)))
  return where
}

function isOpen({ from, to }: Span): boolean {
  return from === undefined && to === undefined
}

function within(column: Sql, span: Span): Sql {
  const ends = [sql`${column} IS NOT NULL`]
  if (span.from !== undefined) ends.push(sql`${column} >= ${span.from}`)
  if (span.to !== undefined) ends.push(sql`${column} <= ${span.to}`)
  return sql`(${join(ends, ' AND ')})`
}

/** The column holds the text somewhere. */
function holds(column: Sql, text: string): Sql {
  return sql`${column} LIKE ${`%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`
}
