import type { TaskPage } from '@case-management/client'
import { calls } from '@case-management/contract'
import { tasksIn } from './tasks-in.ts'

const { items, hasMore, total } = calls.getTasks.pagination

/** How many pages in a row may bring no new task; the client's own reading has as much patience. */
const patience = 3

/** A page as a host may send it: the contract requires all keys, and some can be left out all the same. */
type ReceivedPage = Partial<TaskPage>

/**
 * Where the next page begins, or nothing when there is none.
 *
 * @param pages - those received so far, in that order; at least one.
 * @param skips - where each of them begins.
 * @param first - where the list begins.
 */
export function nextSkip(
  pages: readonly ReceivedPage[],
  skips: readonly number[],
  first: number,
): number | undefined {
  const { [items]: tasks = [], [hasMore]: said, [total]: told } = pages.at(-1) ?? {}
  // A host may give null, too.
  const count = told ?? NaN
  const skipped = skips.at(-1) ?? first
  // When tasks dropped out of the result, those behind them moved up: the page begins too late by as many.
  const before = Math.min(...pages.slice(0, -1).map((earlier) => earlier[total] ?? NaN))
  const gone = Math.min(before - count, skipped - first)
  if (pages.length > 1 && gone > 0) return skipped - gone
  const next = skipped + tasks.length
  // Where the host does not say, its total does, or a page without tasks, which ends the list in any case.
  const more = said ?? !(next >= count)
  return more && tasks.length > 0 && !isStuck(pages, skips) ? next : undefined
}

/** Whether the host gives the same tasks again and again, as one does that ignores where a page begins. */
function isStuck(pages: readonly ReceivedPage[], skips: readonly number[]): boolean {
  // After a step back, as many tasks come again that are known.
  const allowed = skips.reduce(
    (sum, skip, index) => sum + Math.max(0, (skips[index - 1] ?? 0) - skip),
    patience,
  )
  const known = pages.slice(0, -1 - allowed).flatMap(tasksIn)
  const latest = pages.slice(-1 - allowed).flatMap(tasksIn)
  return latest.length > 0 && latest.every(({ _id }) => known.some((task) => task._id === _id))
}
