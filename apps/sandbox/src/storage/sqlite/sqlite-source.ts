import { conditions } from '../find/conditions.ts'
import type { PageWindow, Reading, SortColumn, Source, SqlDialect } from '../find/dialect.ts'
import type { CountedIds, Matching } from '../find/matching.ts'
import { raw, sql, type Sql } from '../sql.ts'
import type { Span } from '../task-storage.ts'

/** Fetching a row by its id costs about as much as passing this many entries of an index. */
const fetchCost = 3

/** The trigram index finds no text shorter than this many characters. */
const shortestTrigram = 3

/** A way to the matching rows, and about what it costs. */
interface Way {
  cost: number
  source: () => Source
}

/** How SQLite reads. It keeps no statistics that would tell it the best way, but the counters do. */
export const sqliteDialect: SqlDialect = {
  anyOf(column, values) {
    const [only] = values
    if (only !== undefined && values.length === 1) return sql`${column} = ${only}`
    return sql`${column} IN (SELECT value FROM json_each(${values}))`
  },
  holds: (column, text) => sql`instr(${column}, ${text}) > 0`,
  *source(matching, page) {
    const ways = [
      ...searchWay(matching),
      ...matching.terms.map((condition) => termWay(matching, condition)),
      ...facetWay(matching),
      yield* scanWay(matching),
      ...(page ? [yield* walkWay(matching, page)] : []),
    ]
    return ways.reduce((best, way) => (way.cost < best.cost ? way : best)).source()
  },
}

/** Through the name index. Its cost is not known, but a search that can use it should: the rest reads every name. */
function searchWay(matching: Matching): Way[] {
  const { nameContains } = matching
  if (nameContains === undefined || Array.from(nameContains).length < shortestTrigram) return []
  const phrase = `"${nameContains.replaceAll('"', '""')}"`
  return [
    {
      cost: (matching.stored / 20) * fetchCost,
      source: () => ({
        from: raw('task_name n CROSS JOIN task t ON t.id = n.rowid'),
        where: [sql`n.name MATCH ${phrase}`, ...conditions(sqliteDialect, matching, { name: true })],
      }),
    },
  ]
}

/** Through the list of tasks that have a term. */
function termWay(matching: Matching, condition: CountedIds): Way {
  const tasks = sqliteDialect.anyOf(raw('term_id'), condition.ids)
  const having = condition.ids.length === 1 ? sql`SELECT task` : sql`SELECT DISTINCT task`
  return {
    cost: condition.tasks * fetchCost,
    source: () => ({
      from: sql`(${having} FROM task_term WHERE ${tasks}) p CROSS JOIN task t ON t.id = p.task`,
      where: conditions(sqliteDialect, matching, { terms: condition }),
    }),
  }
}

/** Through the tasks of the facets. */
function facetWay(matching: Matching): Way[] {
  const { facets } = matching
  if (facets === undefined) return []
  return [
    {
      cost: facets.tasks * fetchCost,
      source: () => ({
        from: raw('task t INDEXED BY task_by_facet'),
        where: conditions(sqliteDialect, matching),
      }),
    },
  ]
}

/** Along the index of a date that the query bounds, or else of whatever column answers without fetching rows. */
function* scanWay(matching: Matching): Reading<Way> {
  const { created, due } = matching
  let best: [cost: number, column: SortColumn] = [
    matching.stored,
    matching.nameContains === undefined ? 'created_at' : 'name',
  ]
  if (created) best = [yield* spanRows(matching, 'created_at', [created]), 'created_at']
  if (due) {
    const cost = yield* spanRows(matching, 'due_date', due)
    if (!created || cost < best[0]) best = [cost, 'due_date']
  }
  const [cost, column] = best
  const fetches = matching.terms.length > 0 || (matching.nameContains !== undefined && column !== 'name')
  return { cost: cost * (fetches ? fetchCost : 1), source: () => along(column, matching) }
}

/** In the order of the page, until it is full: the fewer match, the longer that takes. */
function* walkWay(matching: Matching, page: PageWindow): Reading<Way> {
  const bounded =
    page.column === 'created_at' && matching.created
      ? yield* spanRows(matching, 'created_at', [matching.created])
      : matching.stored
  const share = Math.min(1, page.depth / page.total)
  const fetches = matching.terms.length > 0 || matching.nameContains !== undefined
  return {
    // Its rows come sorted, which the other ways still have to do.
    cost: bounded * share * (fetches ? fetchCost : 1) * 0.9,
    source: () => ({ ...along(page.column, matching), inOrder: true }),
  }
}

function along(column: SortColumn, matching: Matching): Source {
  return { from: raw(`task t INDEXED BY task_by_${column}`), where: conditions(sqliteDialect, matching) }
}

/** About how many tasks lie in the spans, as if the dates were spread evenly. */
function* spanRows(
  matching: Matching,
  column: 'created_at' | 'due_date',
  spans: readonly Span[],
): Reading<number> {
  const end = (order: 'ASC' | 'DESC'): Sql => sql`(
    SELECT t.${raw(column)} FROM task t INDEXED BY ${raw(`task_by_${column}`)}
    WHERE t.scope_id = ${matching.scopeId} AND t.${raw(column)} IS NOT NULL
    ORDER BY t.${raw(column)} ${raw(order)} LIMIT 1)`
  const [row] = yield sql`SELECT ${end('ASC')} AS first, ${end('DESC')} AS last`
  if (typeof row?.['first'] !== 'number' || typeof row['last'] !== 'number') return 0
  const { first, last } = { first: row['first'], last: row['last'] }
  const covered = spans.reduce((sum, { from = first, to = last }) => {
    return sum + Math.max(0, Math.min(to, last) - Math.max(from, first))
  }, 0)
  return matching.stored * Math.min(1, covered / Math.max(1, last - first))
}
