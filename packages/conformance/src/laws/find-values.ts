import type { TaskFilter } from '../check/check-session.ts'
import type { Task } from '../check/task.ts'
import { offWanted, wanted } from './wanted-part.ts'
import { tellingValues, type Value } from './telling-values.ts'

/** So many filters stand beside each other at most. */
const mostFilters = 6
/** Of the values that may narrow a stream enough, so many are tried before the next filter is put beside the best of them. */
const mostTried = 4
/** A value that fewer records show is too seldom to say how many tasks have it. */
const fewestShown = 4

/** Filters, and how many tasks they find. */
export interface Narrowed {
  filters: TaskFilter
  count: number
}

/** How a host is asked about a part of its stream. */
export interface Asking {
  /** How many tasks some filters find; nothing when they are refused. */
  count: (filters: TaskFilter) => Promise<number | undefined>
  /** Some of the tasks that they find. */
  look: (filters: TaskFilter) => Promise<readonly Task[]>
}

/**
 * Puts filters beside each other, by values that the records of a stream show, until they find a few hundred tasks.
 *
 * @param start - filters to begin with, and how many tasks they find.
 * @param without - filters that are left alone.
 * @param single - whether only one filter can be sent.
 * @returns the best of all that were tried; nothing when none finds a bearable number.
 */
export async function findValues(
  { count, look }: Asking,
  start: Narrowed,
  without: ReadonlySet<string>,
  single: boolean,
): Promise<Narrowed | undefined> {
  const tried = [start]
  let part = start
  for (let filters = 0; part.count > wanted.most && filters < (single ? 1 : mostFilters); filters++) {
    const tasks = await look(part.filters)
    const open = new Set([...without, ...Object.keys(part.filters)])
    const steps: Narrowed[] = []
    for (const { filter } of likeliest(tellingValues(tasks, open), part.count / tasks.length, single)) {
      const together = { ...part.filters, ...filter }
      const found = await count(together)
      if (found !== undefined && found < part.count) steps.push({ filters: together, count: found })
      if (found !== undefined && offWanted(found) === 0) break
    }
    tried.push(...steps)
    const next = least(steps.filter((step) => step.count >= wanted.least))
    if (next === undefined) break
    part = next
  }
  const best = tried.toSorted((one, other) => offWanted(one.count) - offWanted(other.count))[0]
  return best && offWanted(best.count) < Infinity ? best : undefined
}

/** The values that should leave the fewest tasks of those that leave enough, first those that leave tasks of many names. */
function likeliest(values: readonly Value[], each: number, single: boolean): readonly Value[] {
  const enough = values.filter(({ records }) => records >= fewestShown && records * each >= wanted.least)
  const sorted = enough.toSorted(
    (one, other) => Number(one.isOneName) - Number(other.isOneName) || one.records - other.records,
  )
  return sorted.slice(0, single ? 2 * mostTried : mostTried)
}

function least(steps: readonly Narrowed[]): Narrowed | undefined {
  return steps.toSorted((one, other) => one.count - other.count)[0]
}
