import { basedOn } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { TaskFilter } from '../../check/check-session.ts'
import { longestList } from '../../dialect/taken.ts'
import { expectPage, expectSearch } from '../../laws/expect-search.ts'
import { filterKeys } from '../../model/search/conditions.ts'
import type { FilterKey } from '../../model/search/search-case.ts'
import { learnedFilters } from '../../laws/learned-filters.ts'
import { listFilters, neutral } from '../../laws/neutral-filters.ts'
import { tasksToFilter } from '../../laws/read-corpus.ts'
import { schemaNode } from '../../projection/schema-node.ts'
import { law, property } from './law.ts'

/** What each filter finds, alone and with others. */
export function filterLaws(): Check[] {
  return [
    ...filterKeys.map(filterLaw),
    ...listFilters.map(anyOfLaw),
    ...neutral.map(neutralLaw),
    sameMeaningLaw(),
  ]
}

function filterLaw(key: FilterKey): Check {
  return law({
    id: `filters/${key}`,
    operation: 'getTasks',
    name: `the filter ${key} finds the tasks that match it, all of them and no others`,
    basis: basedOn(property('TaskFilter', key)),
    async run(session) {
      if ((key === 'mytask' || key === 'mycase') && session.context.subject === undefined) {
        session.skip('needs a token that names a user; give --subject')
      }
      for (const [index, filter] of learnedFilters(key, await tasksToFilter(session, key)).entries()) {
        if (index % 3 === 0) await expectSearch(session, filter)
        else await expectPage(session, { ...filter, limit: 1000 })
      }
    },
  })
}

function anyOfLaw(key: (typeof listFilters)[number]): Check {
  return law({
    id: `filters/${key}/any-of`,
    operation: 'getTasks',
    name: `several values of ${key} find the tasks that match any of them`,
    basis: basedOn(property('TaskFilter', key)),
    async run(session) {
      const learned = learnedFilters(key, await tasksToFilter(session, key))
      const most = Math.min(mostItems(key), longestList(session.context.law))
      const merged = [learned.slice(0, 2), learned.slice(-3), learned, learned.toReversed()].map((part) =>
        part.flatMap((filter): unknown[] => filter[key] ?? []).slice(0, most),
      )
      const [first = [], none = []] = [learned[0]?.[key], learned.at(-1)?.[key]]
      // A value counts wherever it stands in the list, up to the last place that a list may have.
      const last = Array.from({ length: most }, (_, index) => (index === most - 1 ? first[0] : none[0]))
      for (const values of [...merged, last]) await expectSearch(session, { [key]: values })
    },
  })
}

/** How many values a list of a search may hold. */
function mostItems(key: (typeof listFilters)[number]): number {
  const { maxItems } = schemaNode(property('TaskFilter', key)).schema
  return typeof maxItems === 'number' ? maxItems : 100
}

function neutralLaw(filter: TaskFilter): Check {
  const [[key, value] = ['', '']] = Object.entries(filter)
  const form = JSON.stringify(value)
  return law({
    id: `filters/${key}/neutral`,
    operation: 'getTasks',
    name: `${key} with ${form} means no filter`,
    basis: basedOn(property('TaskFilter', key)),
    async run(session) {
      await expectPage(session, { ...filter, limit: 20 })
    },
  })
}

function sameMeaningLaw(): Check {
  return law({
    id: 'filters/mycase/same-as-mytask',
    operation: 'getTasks',
    name: 'mycase and mytask find the same tasks',
    basis: basedOn(property('TaskFilter', 'mycase'), property('TaskFilter', 'mytask')),
    async run(session) {
      for (const filter of [{ mytask: true }, { mycase: true }, { mytask: true, mycase: true }])
        await expectPage(session, { ...filter, limit: 50 })
    },
  })
}
