import * as fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { basedOn } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { CheckSession, TaskFilter } from '../../check/check-session.ts'
import { forAll } from '../../check/for-all.ts'
import type { Task } from '../../check/task.ts'
import { knownColumns } from '../../laws/columns-model.ts'
import { expectPage, expectSearch } from '../../laws/expect-search.ts'
import { filterKeys } from '../../model/search/conditions.ts'
import type { FilterKey } from '../../model/search/search-case.ts'
import { learnedFilters } from '../../laws/learned-filters.ts'
import { readCorpus, someTasks } from '../../laws/read-corpus.ts'
import { sortForms } from '../../laws/sort-forms.ts'
import { neutral } from './filter-laws.ts'
import { law, property } from './law.ts'

const basis = basedOn(
  property('TaskFilter', 'status'),
  property('TaskFilter', 'sortBy'),
  property('TaskFilter', 'skip'),
)

/** Searches put together at random, held against what the records of the host say. */
export function anySearchLaws(): Check[] {
  return [anyFiltersLaw(), anyPageLaw(), atOnceLaw()]
}

function anyFiltersLaw(): Check {
  return law({
    id: 'search/any',
    operation: 'getTasks',
    name: 'any filters with any order and columns find the tasks that match them all, in that order, on every page',
    basis,
    async run(session) {
      const cases = fc.tuple(filtersOf(await someTasks(session), session), orders(), columns())
      await forAll(session, cases, async (attempt, parts) => {
        await expectSearch(attempt, Object.assign({}, ...parts))
      })
    },
  })
}

function anyPageLaw(): Check {
  return law({
    id: 'search/any-page',
    operation: 'getTasks',
    name: 'any page of any filters, order and columns is that part of what they find',
    basis,
    async run(session) {
      const tasks = await someTasks(session)
      const cases = fc.tuple(filtersOf(tasks, session), orders(), columns(), pages(tasks.length))
      await forAll(session, cases, async (attempt, parts) => {
        await expectPage(attempt, Object.assign({}, ...parts))
      })
    },
  })
}

function atOnceLaw(): Check {
  return law({
    id: 'search/at-once',
    operation: 'getTasks',
    name: 'different searches that are sent at once are each answered as if they were alone',
    basis,
    async run(session) {
      const tasks = await someTasks(session)
      const cases = fc.array(fc.tuple(filtersOf(tasks, session), orders(), pages(tasks.length)), {
        minLength: 8,
        maxLength: 8,
      })
      for (const searches of fc.sample(cases, { numRuns: 3, seed: session.context.seed })) {
        await readCorpus(session)
        await Promise.all(searches.map((parts) => expectPage(session, Object.assign({}, ...parts))))
      }
    },
  })
}

/** Up to four filters with values that records have, some of them with several values, or sent as "no filter". */
function filtersOf(tasks: readonly Task[], { context }: CheckSession): Arbitrary<TaskFilter> {
  const keys = filterKeys.filter((key) => context.subject !== undefined || !key.startsWith('my'))
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

function orders(): Arbitrary<TaskFilter> {
  return fc.constantFrom<TaskFilter>({}, ...sortForms.map((sortBy) => ({ sortBy })))
}

function columns(): Arbitrary<TaskFilter> {
  const some = fc
    .subarray(knownColumns(), { minLength: 1, maxLength: 6 })
    .map((selectedColumns): TaskFilter => ({ selectedColumns }))
  return fc.oneof({ arbitrary: fc.constant<TaskFilter>({}), weight: 2 }, { arbitrary: some, weight: 1 })
}

function pages(total: number): Arbitrary<TaskFilter> {
  const limit = fc.oneof(fc.integer({ min: 1, max: Math.min(1000, total + 3) }), fc.constantFrom(1, 2, 1000))
  return fc.record({ skip: fc.nat({ max: Math.ceil(total / 2) }), limit }, { requiredKeys: [] })
}
