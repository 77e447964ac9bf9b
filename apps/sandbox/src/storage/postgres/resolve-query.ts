import {
  agentTerms,
  assigneeTerms,
  channelEntry,
  fieldTerms,
  queueTerms,
  sharedSingleKind,
} from '../index-row.ts'
import { storable } from '../storable.ts'
import type { Scope, Span, TaskQuery } from '../task-storage.ts'
import type { CountedIds, Matching } from './matching.ts'
import { anyOf, holds } from './predicates.ts'
import type { Reading } from './reading.ts'
import { join, raw, sql, type Sql } from './sql.ts'

/** Looks up what a query names; `undefined` when nothing can match. */
export function* resolveQuery(scope: Scope, query: TaskQuery): Reading<Matching | undefined> {
  const [row] = yield sql`
    SELECT id, tasks FROM scope WHERE account_id = ${scope.accountId} AND stream_id = ${scope.streamId}`
  if (row === undefined) return undefined
  const matching: Matching = { scopeId: Number(row['id']), stored: Number(row['tasks']), terms: [] }

  const facets = yield* resolveFacets(matching.scopeId, query)
  if (facets && facets.tasks < matching.stored) matching.facets = facets
  const terms = yield* resolveTerms(matching.scopeId, query)
  matching.terms = terms
  if (matching.facets?.tasks === 0 || terms.some(({ tasks }) => tasks === 0)) return undefined

  if (query.created && !isOpen(query.created)) matching.created = query.created
  if (query.due && query.due.length > 0) matching.due = query.due
  if (query.nameContains) matching.nameContains = storable(query.nameContains)
  return matching.stored === 0 ? undefined : matching
}

function isOpen({ from, to }: Span): boolean {
  return from === undefined && to === undefined
}

function* resolveFacets(scopeId: number, query: TaskQuery): Reading<CountedIds | undefined> {
  const where: Sql[] = []
  if (query.statuses?.length) where.push(anyOf(raw('status'), query.statuses.map(storable)))
  if (query.priorities?.length) where.push(anyOf(raw('priority'), query.priorities.map(storable)))
  if (query.channels?.length) {
    const held = query.channels.map((channel) => holds(raw('channels'), channelEntry(channel)))
    where.push(sql`(${join(held, ' OR ')})`)
  }
  if (query.unassigned) where.push(raw('unassigned = 1'))
  if (query.unresolved) where.push(raw('unresolved = 1'))
  if (where.length === 0) return undefined
  const rows = yield sql`SELECT id, tasks FROM facet WHERE scope_id = ${scopeId} AND ${join(where, ' AND ')}`
  return {
    ids: rows.map((row) => Number(row['id'])),
    tasks: rows.reduce((sum, row) => sum + Number(row['tasks']), 0),
    exact: true,
  }
}

function* resolveTerms(scopeId: number, query: TaskQuery): Reading<CountedIds[]> {
  const conditionKeys = [
    (query.queues ?? []).flatMap(queueTerms),
    (query.agents ?? []).flatMap(agentTerms),
    query.assignee === undefined ? [] : assigneeTerms(query.assignee),
    (query.customFields ?? []).flatMap(fieldTerms),
  ].filter((keys) => keys.length > 0)
  if (conditionKeys.length === 0) return []

  const keys = [...new Set(conditionKeys.flat())]
  const rows = yield sql`
    SELECT id, key, tasks FROM term WHERE scope_id = ${scopeId} AND ${anyOf(raw('key'), keys)}`
  return conditionKeys.map((ofCondition) => {
    const found = rows.filter((row) => ofCondition.includes(String(row['key'])))
    const tasks = found.reduce((sum, row) => sum + Number(row['tasks']), 0)
    const single =
      found.length === 1 || sharedSingleKind(found.map((row) => String(row['key']))) !== undefined
    return { ids: found.map((row) => Number(row['id'])), tasks, exact: single }
  })
}
