import { basedOn, type Basis } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { CheckSession, TaskFilter } from '../../check/check-session.ts'
import { mostOnPage } from '../../dialect/taken.ts'
import { callerOf, expectPage, expectSearch } from '../../laws/expect-search.ts'
import { likelyTasks } from '../../laws/likely-tasks.ts'
import { neutral } from '../../laws/neutral-filters.ts'
import { someTasks, tasksToFilter } from '../../laws/read-corpus.ts'
import { sortForms } from '../../laws/sort-forms.ts'
import { TellingFilters } from '../../laws/telling-filters.ts'
import { filterKeys } from '../../model/search/conditions.ts'
import type { FilterKey } from '../../model/search/search-case.ts'
import { law, property } from './law.ts'

/** Columns that hold nothing which filters or orders go by. */
const plainColumns: NonNullable<TaskFilter['selectedColumns']> = ['refId', 'tags']

/** Every feature of a search beside every other: what works alone may be lost in company. */
export function combinationLaws(): Check[] {
  return [
    ...filterKeys.flatMap((key) => [
      withOrderLaw(key),
      withColumnsLaw(key),
      withPageLaw(key),
      withNeutralLaw(key),
      withOthersLaw(key),
    ]),
    orderWithColumnsLaw(),
  ]
}

/** A law of a filter in company. */
function companyLaw(
  key: FilterKey,
  id: string,
  name: string,
  company: readonly string[],
  run: (session: CheckSession, filter: TaskFilter, telling: TellingFilters) => Promise<void>,
): Check {
  return law({
    id: `filters/${key}/with-${id}`,
    operation: 'getTasks',
    name,
    basis: basisOf(key, company),
    async run(session) {
      if ((key === 'mytask' || key === 'mycase') && session.context.subject === undefined) {
        session.skip('needs a token that names a user; give --subject')
      }
      const telling = new TellingFilters(
        await tasksToFilter(session, key),
        callerOf(session),
        session.context.law,
      )
      await run(session, telling.one(key), telling)
    },
  })
}

function basisOf(key: FilterKey, company: readonly string[]): Basis {
  return basedOn(property('TaskFilter', key), ...company.map((name) => property('TaskFilter', name)))
}

function withOrderLaw(key: FilterKey): Check {
  return companyLaw(
    key,
    'sort-by',
    `with every form of sortBy beside it the filter ${key} is kept, and its tasks come in that order`,
    ['sortBy'],
    async (session, filter) => {
      const place = filterKeys.indexOf(key)
      for (const [index, sortBy] of sortForms.entries()) {
        // Each form is read page by page beside some filters, and in one page beside others.
        if (index % 5 === place % 5) await expectSearch(session, { ...filter, sortBy })
        else if (index % 2 === place % 2) await expectPage(session, { ...filter, sortBy, limit: 1000 })
      }
    },
  )
}

function withColumnsLaw(key: FilterKey): Check {
  return companyLaw(
    key,
    'selected-columns',
    `with selectedColumns beside it the filter ${key} is kept, and the columns are as asked for`,
    ['selectedColumns'],
    async (session, filter) => {
      await expectSearch(session, { ...filter, selectedColumns: plainColumns })
      await expectPage(session, { ...filter, selectedColumns: ['_id'], sortBy: { updatedAt: 'asc' } })
    },
  )
}

function withPageLaw(key: FilterKey): Check {
  return companyLaw(
    key,
    'page',
    `with skip or limit beside it the filter ${key} is kept, and the page is that part of what it finds`,
    ['skip', 'limit'],
    async (session, filter) => {
      const { context } = session
      const most = mostOnPage(context.law)
      const tasks = await tasksToFilter(session, key)
      const total = Math.min(most, likelyTasks(context.law, { tasks }, filter, callerOf(session)).length)
      const pages: TaskFilter[] = [
        {},
        { limit: 1 },
        { skip: 1 },
        { skip: 1, limit: 1 },
        { skip: 0, limit: most },
        { skip: 1, limit: most },
        { limit: Math.max(1, total) },
        { limit: Math.max(1, total - 1) },
        { skip: Math.max(0, total - 1), limit: Math.min(3, most) },
        { skip: total, limit: Math.min(3, most) },
        { skip: total + 3, limit: Math.min(3, most) },
      ]
      for (const page of pages) await expectPage(session, { ...filter, ...page })
    },
  )
}

function withNeutralLaw(key: FilterKey): Check {
  return companyLaw(
    key,
    'no-filter',
    `with every other filter sent as "no filter" the filter ${key} is kept`,
    [],
    async (session, filter) => {
      const others = neutral.filter((form) => !(key in form))
      const all: TaskFilter = Object.assign({}, ...others)
      await expectSearch(session, { ...all, ...filter })
      await expectPage(session, { ...filter, ...all })
    },
  )
}

function withOthersLaw(key: FilterKey): Check {
  return companyLaw(
    key,
    'others',
    `with each other filter beside it the filter ${key} is kept, and only tasks that match both are found`,
    [],
    async (session, _filter, telling) => {
      const { subject } = session.context
      for (const other of filterKeys.slice(filterKeys.indexOf(key) + 1)) {
        if (subject === undefined && other.startsWith('my')) continue
        const keys = Object.entries(telling.two(key, other))
        // The order of the keys in the body has no meaning.
        const turned = filterKeys.indexOf(other) % 2 === 0
        await expectSearch(session, Object.fromEntries(turned ? keys.toReversed() : keys), { pages: 2 })
      }
    },
  )
}

function orderWithColumnsLaw(): Check {
  return law({
    id: 'sort/with-selected-columns',
    operation: 'getTasks',
    name: 'with selectedColumns beside it every form of sortBy orders, also by a column that is left out',
    basis: basedOn(property('TaskFilter', 'sortBy'), property('TaskFilter', 'selectedColumns')),
    async run(session) {
      await someTasks(session)
      for (const sortBy of sortForms) {
        await expectSearch(session, { sortBy, selectedColumns: plainColumns }, { pages: 2 })
      }
    },
  })
}
