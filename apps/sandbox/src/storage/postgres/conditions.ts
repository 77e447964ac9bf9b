import type { Span } from '../task-storage.ts'
import type { Matching } from './matching.ts'
import { anyOf, holds } from './predicates.ts'
import { join, raw, sql, type Sql } from './sql.ts'

/** Every condition of a matching on a task (alias `t`). */
export function conditions({ scopeId, facets, terms, created, due, nameContains }: Matching): Sql[] {
  const where = [sql`t.scope_id = ${scopeId}`]
  if (facets) where.push(anyOf(raw('t.facet_id'), facets.ids))
  for (const condition of terms) {
    where.push(
      sql`EXISTS (SELECT 1 FROM task_term p WHERE p.task = t.id AND ${anyOf(raw('p.term_id'), condition.ids)})`,
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
  if (nameContains !== undefined) where.push(holds(raw('t.name'), nameContains))
  return where
}

function within(column: Sql, span: Span): Sql {
  const ends = [sql`${column} IS NOT NULL`]
  if (span.from !== undefined) ends.push(sql`${column} >= ${span.from}`)
  if (span.to !== undefined) ends.push(sql`${column} <= ${span.to}`)
  return sql`(${join(ends, ' AND ')})`
}
