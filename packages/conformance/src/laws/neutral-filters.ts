import type { TaskFilter } from '../check/check-session.ts'

/** Filters whose values combine with OR. */
export const listFilters = [
  'status',
  'priority',
  'channel',
  'queues',
  'agents',
  'ETAlist',
  'customFields',
] as const

/** Forms of a filter that mean "no filter". */
export const neutral: readonly TaskFilter[] = [
  { searchText: '' },
  { unresolved: false },
  { unassigned: false },
  { mytask: false },
  { mycase: false },
  ...listFilters.map((key): TaskFilter => ({ [key]: [] })),
  { selectedColumns: [] },
]
