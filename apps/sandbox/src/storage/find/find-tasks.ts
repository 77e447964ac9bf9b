import { raw, join, sql, type Sql } from '../sql.ts'
import type { Scope, TaskQuery, TaskRows } from '../task-storage.ts'
import { sortColumns, type Reading, type SortColumn, type SqlDialect } from './dialect.ts'
import { countedTotal, resolveQuery, type Matching } from './matching.ts'

/**
 * Reads a page and its exact total. The whole reading must see one state of the database.
 *
 * The total is a sum of counters where they can tell (no filter; any of status, priority, channel, unassigned and
 * unresolved together; one queue, agent, user or field value alone). Otherwise index rows are counted.
 */
export function* findTasks(dialect: SqlDialect, scope: Scope, query: TaskQuery): Reading<TaskRows> {
  const matching = yield* resolveQuery(dialect, scope, query)
  if (matching === undefined) return { records: [], total: 0 }
  const total = countedTotal(matching) ?? (yield* countRows(dialect, matching))
  if (total <= query.skip) return { records: [], total }
  return { records: yield* readPage(dialect, matching, query, total), total }
}

function* countRows(dialect: SqlDialect, matching: Matching): Reading<number> {
  const { from, where } = yield* dialect.source(matching)
  const [row] = yield sql`SELECT count(*) AS tasks FROM ${from} WHERE ${join(where, ' AND ')}`
  return Number(row?.['tasks'])
}

function* readPage(
  dialect: SqlDialect,
  matching: Matching,
  query: TaskQuery,
  total: number,
): Reading<string[]> {
  const { skip, limit } = query
  const { direction } = query.sort
  const column = sortColumns[query.sort.field]
  const source = yield* dialect.source(matching, { column, direction, depth: skip + limit, total })

  const statement = (isNull: boolean, rows: number, offset: number): Sql => {
    const key = raw(`t.${column}`)
    const where = [...source.where, isNull ? sql`${key} IS NULL` : sql`${key} IS NOT NULL`]
    const order = isNull ? raw('') : raw(`sort_key ${direction === 'asc' ? 'ASC' : 'DESC'}, `)
    return sql`
      SELECT r.record FROM (
        SELECT t.id, t.task_id, ${key} AS sort_key FROM ${source.from} WHERE ${join(where, ' AND ')}
        ORDER BY ${order}t.task_id LIMIT ${rows} OFFSET ${offset}
      ) page CROSS JOIN task_record r WHERE r.id = page.id ORDER BY ${order}page.task_id`
  }

  const records = texts(yield statement(false, limit, skip))
  // Tasks without the value come last in either direction: they fill up what is left of the page.
  if (records.length === limit || skip + records.length >= total || column === 'name') return records
  const before = records.length > 0 ? skip + records.length : yield* countValues(source, column)
  const rest = yield statement(true, limit - records.length, Math.max(0, skip - before))
  return [...records, ...texts(rest)]
}

function* countValues({ from, where }: { from: Sql; where: Sql[] }, column: SortColumn): Reading<number> {
  const value = raw(`t.${column}`)
  const [row] = yield sql`
    SELECT count(*) AS tasks FROM ${from} WHERE ${join([...where, sql`${value} IS NOT NULL`], ' AND ')}`
  return Number(row?.['tasks'])
}

function texts(rows: Record<string, unknown>[]): string[] {
  return rows.map((row) => String(row['record']))
}
