import { basedOn, inferredFrom } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import { expectAsContract } from '../../check/expect-as-contract.ts'
import type { TaskFilter } from '../../check/check-session.ts'
import { exchangeThatGave } from '../../check/given-by.ts'
import { areCounted } from '../../dialect/taken.ts'
import { expectPage, expectSearch } from '../../laws/expect-search.ts'
import { someTasks } from '../../laws/read-corpus.ts'
import { basisOfOrder, sortFields, type Direction, type SortField } from '../../laws/sort-forms.ts'
import { scratchTask } from '../../laws/scratch-task.ts'
import { walk } from '../../laws/walk.ts'
import { law, property } from './law.ts'

/** What each order means. */
export function sortLaws(): Check[] {
  return [
    ...sortFields.flatMap((field) => [
      orderLaw(field, 'as-text', { sortBy: field }, 'asc'),
      orderLaw(field, 'asc', { sortBy: { [field]: 'asc' } }, 'asc'),
      orderLaw(field, 'desc', { sortBy: { [field]: 'desc' } }, 'desc'),
    ]),
    newestFirstLaw(),
    aliasLaw(),
    completenessLaw(),
  ]
}

/** Names of which the first comes first by code points, and another order by a language, by units of UTF-16 or by numbers. */
const namePairs = [
  ['z of Code Points', 'ä of Code Points'],
  ['_ of Code Points', 'Aa of Code Points'],
  ['10 of Code Points', '9 of Code Points'],
  ['\ufe4f of Code Points', '\u{1f600} of Code Points'],
] as const

/** How names are ordered, shown by two tasks that are renamed. */
export function nameOrderLaws(): Check[] {
  return [
    law({
      id: 'sort/name/code-points',
      operation: 'updateTask',
      name: 'sortBy name compares code point by code point, not by a language, by numbers or by units of UTF-16',
      basis: inferredFrom(property('TaskFilter', 'sortBy')),
      async run(session) {
        const [first, second] = [await scratchTask(session), await scratchTask(session, 1)]
        for (const [before = '', after = ''] of namePairs) {
          await session.update(first._id, { name: after })
          await session.update(second._id, { name: before })
          for (const direction of ['asc', 'desc'] as const) {
            const { results } = await session.page({
              searchText: ' of Code Points',
              sortBy: { name: direction },
              limit: 100,
            })
            const names = results.map(({ name }) => name).filter((name) => name === before || name === after)
            const wanted = direction === 'asc' ? [before, after] : [after, before]
            expectAsContract(
              session,
              ['sort-names', 'search-place', 'search-blanks'],
              JSON.stringify(names) === JSON.stringify(wanted),
              `sortBy {"name":"${direction}"} gives ${JSON.stringify(names)}, not ${JSON.stringify(wanted)}`,
            )
          }
        }
      },
    }),
  ]
}

function orderLaw(field: SortField, form: string, filter: TaskFilter, direction: Direction): Check {
  return law({
    id: `sort/${field}/${form}`,
    operation: 'getTasks',
    name: `sortBy ${JSON.stringify(filter.sortBy)} orders by ${field}, ${direction === 'asc' ? 'ascending' : 'descending'}`,
    basis: basisOfOrder(filter),
    async run(session) {
      await someTasks(session)
      await expectSearch(session, filter)
    },
  })
}

function newestFirstLaw(): Check {
  return law({
    id: 'sort/default',
    operation: 'getTasks',
    name: 'without sortBy tasks come in the order of the host',
    basis: inferredFrom(property('TaskFilter', 'sortBy')),
    async run(session) {
      await expectSearch(session, {})
    },
  })
}

function aliasLaw(): Check {
  return law({
    id: 'sort/alias',
    operation: 'getTasks',
    name: 'createdDate gives the order that it gives on this host everywhere',
    basis: basedOn('#/components/schemas/SortOrder/properties/createdDate'),
    async run(session) {
      for (const direction of ['asc', 'desc'] as const)
        await expectPage(session, { sortBy: { createdDate: direction }, limit: 100 })
    },
  })
}

function completenessLaw(): Check {
  return law({
    id: 'sort/all',
    operation: 'getTasks',
    name: 'sorting changes the order and nothing else',
    basis: basedOn(property('TaskFilter', 'sortBy')),
    async run(session) {
      const { total, tasks } = await walk(session, {})
      const isCounted = areCounted(session.context.law)
      for (const field of sortFields) {
        const sorted = await walk(session, { sortBy: { [field]: 'desc' } })
        session.lookAt(exchangeThatGave(sorted.pages[0]?.page))
        session.expect(
          (isCounted ? sorted.total === total : sorted.tasks.length === tasks.length) &&
            new Set(sorted.tasks.map(({ _id }) => _id)).size === sorted.tasks.length,
          `sorting by ${field} gives ${sorted.total} tasks, not ${total}`,
        )
      }
    },
  })
}
