import { raw, join, sql, type Sql } from '../sql.ts'
import type { Scope, TaskQuery, TaskRows } from '../task-storage.ts'
import { sortColumns, type Reading, type SortColumn, type Source, type SqlDialect } from './dialect.ts'
import { countedTotal, type Matching } from './matching.ts'
import { resolveQuery } from './resolve-query.ts'

/** From here on a place is worth two statements to find it. */
const deepSkip = 500

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

  // Ties go by ascending id also when the column descends: against the index, so the engine sorts whatever it skips.
  const deep = source.inOrder && direction === 'desc' && skip >= deepSkip
  const place = deep ? yield* seekDescending(source, column, skip) : { where: source.where, offset: skip }
  const order = { column, direction }
  const records = place
    ? texts(yield pageOf({ ...source, where: place.where }, order, { limit, offset: place.offset }))
    : []
  // Tasks without the value come last in either direction: they fill up what is left of the page.
  if (records.length === limit || skip + records.length >= total || column === 'name') return records
  const before = records.length > 0 ? skip + records.length : yield* countValues(source, column)
  const window = { limit: limit - records.length, offset: Math.max(0, skip - before) }
  return [...records, ...texts(yield pageOf(source, { column, direction: 'none' }, window))]
}

/** A statement for a page of the tasks that have a value in the column, or, with no direction, of those that have none. */
function pageOf(
  source: Source,
  { column, direction }: { column: SortColumn; direction: 'asc' | 'desc' | 'none' },
  { limit, offset }: { limit: number; offset: number },
): Sql {
  const key = raw(`t.${column}`)
  const where = [...source.where, direction === 'none' ? sql`${key} IS NULL` : sql`${key} IS NOT NULL`]
  const order = raw({ asc: 'sort_key ASC, ', desc: 'sort_key DESC, ', none: '' }[direction])
  return sql`
    SELECT r.record FROM (
      SELECT t.id, t.task_id, ${key} AS sort_key FROM ${source.from} WHERE ${join(where, ' AND ')}
      ORDER BY ${order}t.task_id LIMIT ${limit} OFFSET ${offset}
    ) page CROSS JOIN task_record r WHERE r.id = page.id ORDER BY ${order}page.task_id`
}

/**
 * Finds the value at a place by going along the index, and how many tasks come before the first with that value:
 * two walks that sort nothing take a fraction of one that does. `undefined` when fewer tasks have a value.
 */
function* seekDescending(
  { from, where }: Source,
  column: SortColumn,
  skip: number,
): Reading<{ where: Sql[]; offset: number } | undefined> {
  const key = raw(`t.${column}`)
  const conditions = join([...where, sql`${key} IS NOT NULL`], ' AND ')
  const [row] = yield sql`
    SELECT ${key} AS value FROM ${from} WHERE ${conditions}
    ORDER BY ${key} DESC, t.task_id DESC LIMIT 1 OFFSET ${skip}`
  const value = row?.['value']
  if (typeof value !== 'number' && typeof value !== 'string') return undefined
  const [before] = yield sql`SELECT count(*) AS tasks FROM ${from} WHERE ${conditions} AND ${key} > ${value}`
  return { where: [...where, sql`${key} <= ${value}`], offset: skip - Number(before?.['tasks']) }
}

function* countValues({ from, where }: Source, column: SortColumn): Reading<number> {
  const value = raw(`t.${column}`)
  const [row] = yield sql`
    SELECT count(*) AS tasks FROM ${from} WHERE ${join([...where, sql`${value} IS NOT NULL`], ' AND ')}`
  return Number(row?.['tasks'])
}

function texts(rows: Record<string, unknown>[]): string[] {
  return rows.map((row) => String(row['record']))
}
