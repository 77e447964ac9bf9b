import { join, raw, sql, type Sql } from '../sql.ts'
import type { Span } from '../task-storage.ts'
import type { SqlDialect } from './dialect.ts'
import type { CountedIds, Matching } from './matching.ts'

/** Every condition of a matching, but for those that its source already sees to. */
export function conditions(
  dialect: SqlDialect,
  { scopeId, facets, terms, created, due, nameContains }: Matching,
  seenTo: { facets?: true; terms?: CountedIds; name?: true } = {},
): Sql[] {
  const where = [sql`t.scope_id = ${scopeId}`]
  if (facets && !seenTo.facets) where.push(dialect.anyOf(raw('t.facet_id'), facets.ids))
  for (const condition of terms) {
    if (condition === seenTo.terms) continue
    where.push(
      sql`EXISTS (SELECT 1 FROM task_term p WHERE p.task = t.id AND ${dialect.anyOf(raw('p.term_id'), condition.ids)})`,
    )
  }
  if (created) where.push(within(raw('t.created_at'), created))
  if (due)
    where.push(
      sql`(${join(
        due.map((span) => within(raw('t.due_date'), span)),
        ' OR ',
      )})`,
    )
  if (nameContains !== undefined && !seenTo.name) where.push(dialect.holds(raw('t.name'), nameContains))
  return where
}

function within(column: Sql, span: Span): Sql {
  const ends = [sql`${column} IS NOT NULL`]
  if (span.from !== undefined) ends.push(sql`${column} >= ${span.from}`)
  if (span.to !== undefined) ends.push(sql`${column} <= ${span.to}`)
  return sql`(${join(ends, ' AND ')})`
}
