import type { ChangedTask } from '../change-batch.ts'
import { indexRow, type Facet, type IndexRow } from '../index-row.ts'
import type { ScopeChunk } from '../scope-chunks.ts'
import type { Task } from '../task-storage.ts'

/** A task as a batch finds it. */
export interface FoundTask extends Omit<StoredIndex, 'row'> {
  scopeId: number
  record: string
}

/** A task as it is stored now, with the ids that its counters and terms have. */
export interface StoredIndex {
  id: number
  facetId: number
  termIds: readonly number[]
  /** The index row of the stored record. */
  row: IndexRow
}

/** A record to be stored, new or in place of another. */
export interface TaskWrite {
  scopeId: number
  record: string
  row: IndexRow
  before?: StoredIndex
}

/**
 * The writes that put records in the place of what is stored.
 *
 * @param found - the tasks that are stored already, by their id.
 */
export function replacements(
  scopeId: number,
  records: ScopeChunk['records'],
  found: ReadonlyMap<string, FoundTask>,
): TaskWrite[] {
  return Array.from(records, ([taskId, { task, record }]) => {
    const write: TaskWrite = { scopeId, record, row: indexRow(task) }
    const stored = found.get(taskId)
    if (stored) {
      const before: Task = JSON.parse(stored.record)
      write.before = { ...stored, row: indexRow(before) }
    }
    return write
  })
}

/** The writes of a batch by the scope they are in. */
export function writesByScope(
  changed: readonly ChangedTask<FoundTask, IndexRow>[],
): Map<number, TaskWrite[]> {
  const scopes = new Map<number, TaskWrite[]>()
  for (const { found, record, row, before } of changed) {
    const { scopeId } = found
    const write: TaskWrite = { scopeId, record, row, before: { ...found, row: before } }
    const ofScope = scopes.get(scopeId)
    if (ofScope) ofScope.push(write)
    else scopes.set(scopeId, [write])
  }
  return scopes
}

/** Facets and terms of one scope whose ids a plan needs. */
export interface NeededIds {
  facets: Map<string, Facet>
  terms: Set<string>
}

/** A write with every id in place. */
export interface PlannedWrite extends TaskWrite {
  id: number
  facetId: number
  termIds: readonly number[]
  addedTermIds: readonly number[]
  removedTermIds: readonly number[]
  /** The name is new, so the name index has to follow. */
  named: boolean
}

/** What to write in one scope, and by how much every counter moves. */
export interface WritePlan {
  writes: PlannedWrite[]
  addedTasks: number
  facetDeltas: Map<number, number>
  termDeltas: Map<number, number>
}

function sameTerms(write: TaskWrite): boolean {
  const before = write.before?.row.terms
  return (
    before?.length === write.row.terms.length && before.every((key, index) => key === write.row.terms[index])
  )
}

function sameFacet(write: TaskWrite): boolean {
  return write.before?.row.facet.key === write.row.facet.key
}

/** What has to be looked up (or made) before {@link planWrites}; a rename, for one, needs nothing. */
export function neededIds(writes: readonly TaskWrite[]): NeededIds {
  const needed: NeededIds = { facets: new Map(), terms: new Set() }
  for (const write of writes) {
    if (!sameFacet(write)) needed.facets.set(write.row.facet.key, write.row.facet)
    if (!sameTerms(write)) for (const key of write.row.terms) needed.terms.add(key)
  }
  return needed
}

/**
 * Plans the writes of one scope, each task once.
 *
 * @param ids - of the facets and terms that {@link neededIds} named.
 * @param newIds - ids for the tasks that are new, in order.
 */
export function planWrites(
  writes: readonly TaskWrite[],
  ids: { facets: ReadonlyMap<string, number>; terms: ReadonlyMap<string, number> },
  newIds: Iterator<number>,
): WritePlan {
  const plan: WritePlan = { writes: [], addedTasks: 0, facetDeltas: new Map(), termDeltas: new Map() }
  for (const write of writes) {
    const { before, row } = write
    const facetId = before && sameFacet(write) ? before.facetId : known(ids.facets, row.facet.key)
    const termIds =
      before && sameTerms(write) ? before.termIds : row.terms.map((key) => known(ids.terms, key))
    const planned: PlannedWrite = {
      ...write,
      id: before?.id ?? Number(newIds.next().value),
      facetId,
      termIds,
      addedTermIds: before ? without(termIds, before.termIds) : termIds,
      removedTermIds: before ? without(before.termIds, termIds) : [],
      named: before?.row.name !== row.name,
    }
    plan.writes.push(planned)
    if (!before) plan.addedTasks += 1
    if (facetId !== before?.facetId) {
      move(plan.facetDeltas, facetId, 1)
      if (before) move(plan.facetDeltas, before.facetId, -1)
    }
    for (const id of planned.addedTermIds) move(plan.termDeltas, id, 1)
    for (const id of planned.removedTermIds) move(plan.termDeltas, id, -1)
  }
  return plan
}

function known(ids: ReadonlyMap<string, number>, key: string): number {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`no id for ${key}`)
  return id
}

function without(ids: readonly number[], others: readonly number[]): number[] {
  return ids.filter((id) => !others.includes(id))
}

function move(deltas: Map<number, number>, id: number, by: number): void {
  deltas.set(id, (deltas.get(id) ?? 0) + by)
}
