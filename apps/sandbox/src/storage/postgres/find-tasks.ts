import type { Scope, SortField, TaskQuery, TaskRows } from '../task-storage.ts'
import { utf8Of } from '../../text/bytes.ts'
import { conditions } from './conditions.ts'
import { countedTotal, type Matching } from './matching.ts'
import type { Reading } from './reading.ts'
import { resolveQuery } from './resolve-query.ts'
import { join, raw, sql, type Sql } from './sql.ts'

/** Columns that sort. */
const sortColumns = {
  createdAt: 'created_at',
  updatedAt: 'updated_at',
  dueDate: 'due_date',
  name: 'name',
} as const satisfies Record<SortField, string>

type SortColumn = (typeof sortColumns)[SortField]

/**
 * Reads a page and its exact total. The whole reading must see one state of the database.
 *
 * The total is a sum of counters where they can tell (no filter; any of status, priority, channel, unassigned and
 * unresolved together; one queue, agent, user or field value alone). Otherwise index rows are counted.
 */
export function* findTasks(scope: Scope, query: TaskQuery): Reading<TaskRows> {
  const matching = yield* resolveQuery(scope, query)
  if (matching === undefined) return { records: [], total: 0 }
  const total = countedTotal(matching) ?? (yield* countRows(conditions(matching)))
  if (total <= query.skip) return { records: [], total }
  return { records: yield* readPage(matching, query, total), total }
}

function* countRows(where: readonly Sql[]): Reading<number> {
  const [row] = yield sql`SELECT count(*) AS tasks FROM task t WHERE ${join(where, ' AND ')}`
  return Number(row?.['tasks'])
}

function* readPage(
  matching: Matching,
  { skip, limit, sort: { field, direction } }: TaskQuery,
  total: number,
): Reading<TaskRows['records']> {
  const column = sortColumns[field]
  const where = conditions(matching)
  const records = bytesOf(yield pageOf(where, { column, direction }, { limit, offset: skip }))
  // Tasks without the value come last in either direction: they fill up what is left of the page.
  if (records.length === limit || skip + records.length >= total || column === 'name') return records
  const before =
    records.length > 0
      ? skip + records.length
      : yield* countRows([...where, sql`${raw(`t.${column}`)} IS NOT NULL`])
  const window = { limit: limit - records.length, offset: Math.max(0, skip - before) }
  return [...records, ...bytesOf(yield pageOf(where, { column, direction: 'none' }, window))]
}

/** A statement for a page of the tasks that have a value in the column, or, with no direction, of those that have none. */
function pageOf(
  conditionsOfAll: readonly Sql[],
  { column, direction }: { column: SortColumn; direction: 'asc' | 'desc' | 'none' },
  { limit, offset }: { limit: number; offset: number },
): Sql {
  const key = raw(`t.${column}`)
  const where = [...conditionsOfAll, direction === 'none' ? sql`${key} IS NULL` : sql`${key} IS NOT NULL`]
  const order = raw({ asc: 'sort_key ASC, ', desc: 'sort_key DESC, ', none: '' }[direction])
  return sql`
    SELECT r.record FROM (
      SELECT t.id, t.task_id, ${key} AS sort_key FROM task t WHERE ${join(where, ' AND ')}
      ORDER BY ${order}t.task_id LIMIT ${limit} OFFSET ${offset}
    ) page CROSS JOIN task_record r WHERE r.id = page.id ORDER BY ${order}page.task_id`
}

function bytesOf(rows: Record<string, unknown>[]): TaskRows['records'] {
  return rows.map((row) => utf8Of(String(row['record'])))
}
