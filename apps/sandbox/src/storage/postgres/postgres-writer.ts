import type { Facet } from '../index-row.ts'
import type { PostgresTransaction } from './postgres-connection.ts'
import { raw, sql } from './sql.ts'
import { neededIds, planWrites, type FoundTask, type PlannedWrite, type TaskWrite } from './write-plan.ts'

/**
 * Writes tasks of one scope, each at most once, with every index and counter.
 * The caller has locked the tasks that are stored, and goes through scopes in the order of their ids.
 */
export async function writeTasks(
  transaction: PostgresTransaction,
  scopeId: number,
  writes: readonly TaskWrite[],
): Promise<void> {
  const needed = neededIds(writes)
  const added = writes.filter((write) => write.before === undefined).length
  const moves = needed.facets.size > 0 || writes.some(movesTerms)
  // Whoever moves counters holds their scope, so two that move the same counters never wait for each other in a ring.
  if (moves) await transaction.all(sql`SELECT id FROM scope WHERE id = ${scopeId} FOR UPDATE`)
  const ids = {
    facets: await facetIds(transaction, scopeId, [...needed.facets.values()]),
    terms: await termIds(transaction, scopeId, [...needed.terms]),
  }
  const plan = planWrites(writes, ids, (await newTaskIds(transaction, added)).values())
  const fresh = plan.writes.filter((write) => write.before === undefined)
  const changed = plan.writes.filter((write) => write.before !== undefined)
  if (fresh.length > 0) await insertTasks(transaction, fresh)
  if (changed.length > 0) await updateTasks(transaction, changed)
  await writeTerms(transaction, plan.writes)
  await moveCounters(transaction, 'facet', plan.facetDeltas)
  await moveCounters(transaction, 'term', plan.termDeltas)
  if (added > 0) await transaction.all(sql`UPDATE scope SET tasks = tasks + ${added} WHERE id = ${scopeId}`)
}

/** Removes a task with every index and counter. The caller runs alone among writers. */
export async function removeTask(
  transaction: PostgresTransaction,
  { id, scopeId, facetId, termIds: terms }: FoundTask,
): Promise<void> {
  await transaction.all(sql`DELETE FROM task_record WHERE id = ${id}`)
  await transaction.all(sql`
    DELETE FROM task_term WHERE term_id = ANY(${[...terms]}::integer[]) AND task = ${id}`)
  await transaction.all(sql`DELETE FROM task WHERE id = ${id}`)
  await moveCounters(transaction, 'facet', new Map([[facetId, -1]]))
  await moveCounters(transaction, 'term', new Map(terms.map((term) => [term, -1])))
  await transaction.all(sql`UPDATE scope SET tasks = tasks - 1 WHERE id = ${scopeId}`)
}

function movesTerms({ before, row }: TaskWrite): boolean {
  return before === undefined || before.row.terms.join('\n') !== row.terms.join('\n')
}

async function insertTasks(transaction: PostgresTransaction, writes: readonly PlannedWrite[]): Promise<void> {
  const row = columns(writes)
  await transaction.all(sql`
    INSERT INTO task (id, scope_id, task_id, facet_id, name, created_at, updated_at, due_date)
    SELECT * FROM unnest(
      ${row.ids}::bigint[], ${writes.map((write) => write.scopeId)}::integer[],
      ${writes.map((write) => write.row.taskId)}::text[], ${row.facetIds}::integer[], ${row.names}::text[],
      ${row.created}::bigint[], ${row.updated}::bigint[], ${row.due}::bigint[])`)
  await transaction.all(sql`
    INSERT INTO task_record (id, term_ids, record)
    SELECT * FROM unnest(${row.ids}::bigint[], ${row.termIds}::text[], ${row.records}::text[])`)
}

async function updateTasks(transaction: PostgresTransaction, writes: readonly PlannedWrite[]): Promise<void> {
  const row = columns(writes)
  await transaction.all(sql`
    UPDATE task SET facet_id = new.facet_id, name = new.name, created_at = new.created_at,
      updated_at = new.updated_at, due_date = new.due_date
    FROM unnest(
      ${row.ids}::bigint[], ${row.facetIds}::integer[], ${row.names}::text[],
      ${row.created}::bigint[], ${row.updated}::bigint[], ${row.due}::bigint[]
    ) AS new (id, facet_id, name, created_at, updated_at, due_date)
    WHERE task.id = new.id`)
  await transaction.all(sql`
    UPDATE task_record SET term_ids = new.term_ids, record = new.record
    FROM unnest(${row.ids}::bigint[], ${row.termIds}::text[], ${row.records}::text[]) AS new (id, term_ids, record)
    WHERE task_record.id = new.id`)
}

/** The writes as one list a column, for `unnest`. */
function columns(writes: readonly PlannedWrite[]): {
  ids: number[]
  facetIds: number[]
  names: string[]
  created: (number | null)[]
  updated: (number | null)[]
  due: (number | null)[]
  termIds: string[]
  records: string[]
} {
  return {
    ids: writes.map((write) => write.id),
    facetIds: writes.map((write) => write.facetId),
    names: writes.map((write) => write.row.name),
    created: writes.map((write) => write.row.createdAt),
    updated: writes.map((write) => write.row.updatedAt),
    due: writes.map((write) => write.row.dueDate),
    termIds: writes.map((write) => JSON.stringify(write.termIds)),
    records: writes.map((write) => write.record),
  }
}

async function writeTerms(transaction: PostgresTransaction, writes: readonly PlannedWrite[]): Promise<void> {
  const removed = writes.flatMap(({ id, removedTermIds }) =>
    removedTermIds.map((term) => [term, id] as const),
  )
  const added = writes.flatMap(({ id, addedTermIds }) => addedTermIds.map((term) => [term, id] as const))
  if (removed.length > 0) {
    await transaction.all(sql`
      DELETE FROM task_term USING
        unnest(${removed.map(([term]) => term)}::integer[], ${removed.map(([, id]) => id)}::bigint[]) AS old (term_id, task)
      WHERE task_term.term_id = old.term_id AND task_term.task = old.task`)
  }
  if (added.length > 0) {
    await transaction.all(sql`
      INSERT INTO task_term (term_id, task)
      SELECT * FROM unnest(${added.map(([term]) => term)}::integer[], ${added.map(([, id]) => id)}::bigint[])`)
  }
}

async function facetIds(
  transaction: PostgresTransaction,
  scopeId: number,
  facets: readonly Facet[],
): Promise<Map<string, number>> {
  if (facets.length === 0) return new Map()
  const keys = facets.map(({ key }) => key)
  await transaction.all(sql`
    INSERT INTO facet (scope_id, key, status, priority, channels, unassigned, unresolved)
    SELECT ${scopeId}::integer, * FROM unnest(
      ${keys}::text[], ${facets.map(({ status }) => status)}::text[], ${facets.map(({ priority }) => priority)}::text[],
      ${facets.map(({ channels }) => channels)}::text[], ${facets.map(({ unassigned }) => Number(unassigned))}::smallint[],
      ${facets.map(({ unresolved }) => Number(unresolved))}::smallint[])
    ON CONFLICT (scope_id, key) DO NOTHING`)
  return idsByKey(transaction, 'facet', scopeId, keys)
}

async function termIds(
  transaction: PostgresTransaction,
  scopeId: number,
  keys: readonly string[],
): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map()
  await transaction.all(sql`
    INSERT INTO term (scope_id, key) SELECT ${scopeId}::integer, * FROM unnest(${keys}::text[])
    ON CONFLICT (scope_id, key) DO NOTHING`)
  return idsByKey(transaction, 'term', scopeId, keys)
}

async function idsByKey(
  transaction: PostgresTransaction,
  table: 'facet' | 'term',
  scopeId: number,
  keys: readonly string[],
): Promise<Map<string, number>> {
  const rows = await transaction.all(
    sql`SELECT id, key FROM ${raw(table)} WHERE scope_id = ${scopeId} AND key = ANY(${keys}::text[])`,
  )
  return new Map(rows.map((row) => [String(row['key']), Number(row['id'])]))
}

/** A counter that reaches nought goes away, so that names nobody uses any more do not pile up. */
async function moveCounters(
  transaction: PostgresTransaction,
  table: 'facet' | 'term',
  deltas: ReadonlyMap<number, number>,
): Promise<void> {
  const moved = [...deltas].filter(([, by]) => by !== 0)
  if (moved.length === 0) return
  await transaction.all(sql`
    UPDATE ${raw(table)} SET tasks = tasks + delta.by
    FROM unnest(${moved.map(([id]) => id)}::integer[], ${moved.map(([, by]) => by)}::integer[]) AS delta (id, by)
    WHERE ${raw(table)}.id = delta.id`)
  const fallen = [...deltas].filter(([, by]) => by <= 0).map(([id]) => id)
  if (fallen.length === 0) return
  await transaction.all(sql`DELETE FROM ${raw(table)} WHERE id = ANY(${fallen}::integer[]) AND tasks = 0`)
}

async function newTaskIds(transaction: PostgresTransaction, count: number): Promise<number[]> {
  if (count === 0) return []
  const rows = await transaction.all(
    sql`SELECT nextval('task_id') AS id FROM generate_series(1, ${count}::integer)`,
  )
  return rows.map((row) => Number(row['id']))
}
