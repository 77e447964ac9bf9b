import { conditionsOf } from './conditions.ts'
import { isRefused } from './refused.ts'
import type { Condition, Expected, FilterKey, SearchBody, SearchCase } from './search-case.ts'

/** What a host of a dialect does with a search: it refuses it, or finds the tasks that meet a condition. */
export function expectedOf(body: SearchBody, search: SearchCase): Expected {
  if (isRefused(body, search.dialect)) return 'refused'
  const conditions = conditionsOf(body, search)
  return conditions === 'refused' ? conditions : together(conditions, search)
}

/** What all filters of a search find together. */
export function together(conditions: ReadonlyMap<FilterKey, Condition>, { dialect }: SearchCase): Condition {
  const all = [...conditions.values()]
  if (all.length === 0) return () => true
  return dialect['filters-together'].answer === 'any'
    ? (task) => all.some((isMet) => isMet(task))
    : (task) => all.every((isMet) => isMet(task))
}
