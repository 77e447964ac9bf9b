import * as fc from 'fast-check'
import { basedOn } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import { forAll } from '../../check/for-all.ts'
import { columns, filtersOf, orders, pages } from '../../laws/any-search.ts'
import { expectPage, expectSearch } from '../../laws/expect-search.ts'
import { readCorpus, someTasks } from '../../laws/read-corpus.ts'
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
      const cases = fc.tuple(filtersOf(await someTasks(session), session.context), orders(), columns())
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
      const cases = fc.tuple(filtersOf(tasks, session.context), orders(), columns(), pages(tasks.length))
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
      const cases = fc.array(fc.tuple(filtersOf(tasks, session.context), orders(), pages(tasks.length)), {
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
