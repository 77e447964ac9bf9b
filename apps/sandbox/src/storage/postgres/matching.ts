import type { Span } from '../task-storage.ts'

/** Stored facets or terms of which a matching task has one, and how many tasks they count together. */
export interface CountedIds {
  ids: number[]
  tasks: number
  /** No task is counted twice, so `tasks` is how many there are. */
  exact: boolean
}

/** A query with its texts looked up: what is left refers to rows. */
export interface Matching {
  scopeId: number
  /** How many tasks the scope holds. */
  stored: number
  facets?: CountedIds
  /** All of these hold. */
  terms: CountedIds[]
  created?: Span
  due?: readonly Span[]
  nameContains?: string
}

/** How many tasks match when counters alone can tell; `undefined` when rows have to be counted. */
export function countedTotal({
  stored,
  facets,
  terms,
  created,
  due,
  nameContains,
}: Matching): number | undefined {
  if (created || due || nameContains !== undefined) return undefined
  const [first, ...others] = facets ? [facets, ...terms] : terms
  if (first === undefined) return stored
  return others.length === 0 && first.exact ? first.tasks : undefined
}
