import { utf8Of } from '../../text/bytes.ts'
import type { Scope, SortField, TaskQuery, TaskRows } from '../task-storage.ts'
import { conditions, inScope } from './conditions.ts'
import type { Reading } from './reading.ts'
import { join, raw, sql, type Sql } from './sql.ts'

/** Columns that sort. */
const sortColumns = {
  createdAt: 'created_at',
  updatedAt: 'updated_at',
  dueDate: 'due_date',
  name: 'name',
} as const satisfies Record<SortField, string>

type SortColumn = (typeof sortColumns)[SortField]

/** Reads a page and its exact total. The whole reading must see one state of the database. */
export function* findTasks(scope: Scope, query: TaskQuery): Reading<TaskRows> {
  const filters = conditions(scope, query)
  const where = [inScope(scope), ...filters]
  const total = filters.length > 0 ? yield* countRows(where) : yield* countStream(scope)
  if (total <= query.skip) return { records: [], total }
  return { records: yield* readPage(scope, where, query, total), total }
}

/** How many tasks a stream holds. */
export function* countStream(scope: Scope): Reading<number> {
  const [row] = yield sql`SELECT tasks FROM stream WHERE ${inScope(scope)}`
  return Number(row?.['tasks'] ?? 0)
}

function* countRows(where: readonly Sql[]): Reading<number> {
  const [row] = yield sql`SELECT count(*) AS tasks FROM task WHERE ${join(where, ' AND ')}`
  return Number(row?.['tasks'])
}

function* readPage(
  scope: Scope,
  where: readonly Sql[],
  { skip, limit, sort: { field, direction } }: TaskQuery,
  total: number,
): Reading<TaskRows['records']> {
  const column = sortColumns[field]
  const records = bytesOf(yield pageOf(scope, where, { column, direction }, { limit, offset: skip }))
  // Tasks without the value come last in either direction: they fill up what is left of the page.
  if (records.length === limit || skip + records.length >= total || column === 'name') return records
  const before =
    records.length > 0 ? skip + records.length : yield* countRows([...where, sql`${raw(column)} IS NOT NULL`])
  const window = { limit: limit - records.length, offset: Math.max(0, skip - before) }
  return [...records, ...bytesOf(yield pageOf(scope, where, { column, direction: 'none' }, window))]
}

/**
 * A statement for a page of the tasks that have a value in the column, or, with no direction, of those that have none.
 * Rows are gone through by their keys alone, so that what a page skips costs as little as it can.
 */
function pageOf(
  scope: Scope,
  conditionsOfAll: readonly Sql[],
  { column, direction }: { column: SortColumn; direction: 'asc' | 'desc' | 'none' },
  { limit, offset }: { limit: number; offset: number },
): Sql {
  const key = raw(column)
  const where = [...conditionsOfAll, direction === 'none' ? sql`${key} IS NULL` : sql`${key} IS NOT NULL`]
  const order = raw({ asc: 'sort_key ASC, ', desc: 'sort_key DESC, ', none: '' }[direction])
  return sql`
    SELECT task.record FROM (
      SELECT task_id, ${key} AS sort_key FROM task WHERE ${join(where, ' AND ')}
      ORDER BY ${order}task_id LIMIT ${limit} OFFSET ${offset}
    ) page JOIN task USING (task_id) WHERE ${inScope(scope)} ORDER BY ${order}task_id`
}

function bytesOf(rows: Record<string, unknown>[]): TaskRows['records'] {
  return rows.map((row) => utf8Of(String(row['record'])))
}
