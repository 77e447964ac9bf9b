import * as fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import type { TaskFilter } from '../check/check-session.ts'
import type { RunContext } from '../check/run-context.ts'
import type { Task } from '../check/task.ts'
import { filterKeys } from '../model/search/conditions.ts'
import type { FilterKey } from '../model/search/search-case.ts'
import { knownColumns } from './columns-model.ts'
import { learnedFilters } from './learned-filters.ts'
import { neutral } from './neutral-filters.ts'
import { sortForms } from './sort-forms.ts'

/** Up to four filters with values that records have, some of them with several values, or sent as "no filter". */
export function filtersOf(
  tasks: readonly Task[],
  { subject }: Pick<RunContext, 'subject'>,
): Arbitrary<TaskFilter> {
  const keys = filterKeys.filter((key) => subject !== undefined || !key.startsWith('my'))
  return fc
    .subarray([...keys], { minLength: 1, maxLength: 4 })
    .chain((chosen) =>
      fc
        .tuple(...chosen.map((key) => filterOf(key, tasks)))
        .map((filters): TaskFilter => Object.assign({}, ...filters)),
    )
}

function filterOf(key: FilterKey, tasks: readonly Task[]): Arbitrary<TaskFilter> {
  const learned = learnedFilters(key, tasks)
  if (learned.length === 0) return fc.constant({})
  const several = fc
    .subarray(learned, { minLength: 1, maxLength: Math.min(4, learned.length) })
    .map((filters): TaskFilter => {
      const values = filters.map((filter) => filter[key])
      return values.every((value) => Array.isArray(value)) ? { [key]: values.flat() } : (filters[0] ?? {})
    })
  const none = neutral.filter((form) => key in form)
  return none.length > 0
    ? fc.oneof({ arbitrary: several, weight: 6 }, { arbitrary: fc.constantFrom(...none), weight: 1 })
    : several
}

/** No order, or any form of one. */
export function orders(): Arbitrary<TaskFilter> {
  return fc.constantFrom<TaskFilter>({}, ...sortForms.map((sortBy) => ({ sortBy })))
}

/** All columns, or some. */
export function columns(): Arbitrary<TaskFilter> {
  const some = fc
    .subarray(knownColumns(), { minLength: 1, maxLength: 6 })
    .map((selectedColumns): TaskFilter => ({ selectedColumns }))
  return fc.oneof({ arbitrary: fc.constant<TaskFilter>({}), weight: 2 }, { arbitrary: some, weight: 1 })
}

/** Any page of so many tasks. */
export function pages(total: number): Arbitrary<TaskFilter> {
  const limit = fc.oneof(fc.integer({ min: 1, max: Math.min(1000, total + 3) }), fc.constantFrom(1, 2, 1000))
  return fc.record({ skip: fc.nat({ max: Math.ceil(total / 2) }), limit }, { requiredKeys: [] })
}
