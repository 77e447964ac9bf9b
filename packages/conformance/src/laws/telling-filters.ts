import type { TaskFilter } from '../check/check-session.ts'
import type { Task } from '../check/task.ts'
import type { Law } from '../dialect/law.ts'
import type { FilterKey } from '../model/search/search-case.ts'
import type { Caller } from './caller.ts'
import { likelyTasks } from './likely-tasks.ts'
import { learnedFilters } from './learned-filters.ts'

/** Of so many values of a list each is put together with each. */
const mostPaired = 5

/** A filter with the records that it finds. */
interface Candidate {
  filter: TaskFilter
  found: ReadonlySet<Task>
}

/**
 * Chooses, of all searches that the records suggest, those by which most can be told:
 * whether a filter is kept shows best when it finds about half of the tasks.
 */
export class TellingFilters {
  readonly #tasks: readonly Task[]
  readonly #caller: Caller
  readonly #law: Law
  readonly #known = new Map<FilterKey, readonly Candidate[]>()

  constructor(tasks: readonly Task[], caller: Caller, law: Law) {
    this.#tasks = tasks
    this.#caller = caller
    this.#law = law
  }

  /** The search by one filter that tells most. */
  one(key: FilterKey): TaskFilter {
    const worth = ({ found }: Candidate) => Math.min(found.size, this.#tasks.length - found.size)
    return best(this.#candidates(key), worth)?.filter ?? {}
  }

  /** The search by two filters that tells most: both matter, and some tasks match both. */
  two(first: FilterKey, second: FilterKey): TaskFilter {
    const pairs = this.#candidates(first).flatMap((a) =>
      this.#candidates(second).map((b) => {
        const both = [...a.found].filter((task) => b.found.has(task)).length
        const worth = Math.min(both, a.found.size - both, b.found.size - both)
        return { filter: { ...a.filter, ...b.filter }, worth: worth * 1000 + Math.min(both, 1) }
      }),
    )
    return best(pairs, ({ worth }) => worth)?.filter ?? {}
  }

  #candidates(key: FilterKey): readonly Candidate[] {
    const known =
      this.#known.get(key) ??
      withPairs(key, learnedFilters(key, this.#tasks)).map((filter) => ({
        filter,
        found: new Set(likelyTasks(this.#law, { tasks: this.#tasks }, filter, this.#caller)),
      }))
    this.#known.set(key, known)
    return known
  }
}

/**
 * The filters, and of lists each value with the next too: a filter by one value often lies wholly
 * inside another filter, and then nothing tells whether both were kept.
 */
function withPairs(key: FilterKey, filters: readonly TaskFilter[]): TaskFilter[] {
  const pairs = filters.slice(0, mostPaired).flatMap((first, index): TaskFilter[] =>
    filters.slice(index + 1, mostPaired).flatMap((second): TaskFilter[] => {
      const [one, other] = [first[key], second[key]]
      return Array.isArray(one) && Array.isArray(other) ? [{ [key]: [...one, ...other] }] : []
    }),
  )
  return [...filters, ...pairs]
}

function best<T>(list: readonly T[], worth: (item: T) => number): T | undefined {
  let chosen: T | undefined
  for (const item of list) if (chosen === undefined || worth(item) > worth(chosen)) chosen = item
  return chosen
}
