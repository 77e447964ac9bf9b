import * as fc from 'fast-check'
import { basedOn, inferredFrom } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { CheckSession, TaskFilter } from '../../check/check-session.ts'
import { forAll } from '../../check/for-all.ts'
import { expectMatches } from '../../laws/expect-matches.ts'
import { filterKeys, type FilterKey } from '../../laws/filter-model.ts'
import { learnedFilters } from '../../laws/learned-filters.ts'
import { someTasks } from '../../laws/read-corpus.ts'
import { law, property } from './law.ts'

/** Filters whose values combine with OR. */
const listFilters = ['status', 'priority', 'channel', 'queues', 'agents', 'ETAlist', 'customFields'] as const

/** Forms of a filter that mean "no filter". */
const neutral: readonly TaskFilter[] = [
  { searchText: '' },
  { unresolved: false },
  { unassigned: false },
  { mytask: false },
  { mycase: false },
  ...listFilters.map((key): TaskFilter => ({ [key]: [] })),
  { selectedColumns: [] },
]

/** What each filter finds, alone and with others. */
export function filterLaws(): Check[] {
  return [
    ...filterKeys.map(filterLaw),
    ...listFilters.map(anyOfLaw),
    ...neutral.map(neutralLaw),
    sameMeaningLaw(),
    pairsLaw(),
    combinationsLaw(),
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
      for (const filter of learnedFilters[key](await someTasks(session))) await expectMatches(session, filter)
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
      const learned = learnedFilters[key](await someTasks(session))
      const merged = [learned.slice(0, 2), learned.slice(-3), learned].map((part): TaskFilter => ({
        [key]: part.flatMap((filter): unknown[] => filter[key] ?? []).slice(0, 100),
      }))
      for (const filter of merged) await expectMatches(session, filter)
    },
  })
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
      const all = await session.page({ limit: 20 })
      const page = await session.page({ ...filter, limit: 20 })
      const same = JSON.stringify(idsOf(page)) === JSON.stringify(idsOf(all))
      session.expect(
        same && page.totalResults === all.totalResults,
        `${key}: ${form} finds ${page.totalResults} tasks, no filter ${all.totalResults}`,
      )
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
      const pages = [{ mytask: true }, { mycase: true }, { mytask: true, mycase: true }].map((filter) =>
        session.page({ ...filter, limit: 50 }),
      )
      const found = (await Promise.all(pages)).map((page) => JSON.stringify([idsOf(page), page.totalResults]))
      session.expect(new Set(found).size === 1, 'mytask and mycase find different tasks')
    },
  })
}

function pairsLaw(): Check {
  return law({
    id: 'filters/all-of',
    operation: 'getTasks',
    name: 'two filters together find the tasks that match both',
    basis: inferredFrom(property('TaskFilter', 'status'), property('TaskFilter', 'priority')),
    async run(session) {
      const tasks = await someTasks(session)
      const firsts = filterKeys
        .filter((key) => session.context.subject !== undefined || !key.startsWith('my'))
        .map((key) => learnedFilters[key](tasks)[0] ?? {})
      for (const [index, filter] of firsts.entries()) {
        for (const other of firsts.slice(index + 1)) await expectMatches(session, { ...filter, ...other })
      }
    },
  })
}

function combinationsLaw(): Check {
  return law({
    id: 'filters/combinations',
    operation: 'getTasks',
    name: 'any combination of filters finds the tasks that match all of them',
    basis: inferredFrom(property('TaskFilter', 'status')),
    async run(session) {
      const tasks = await someTasks(session)
      const cases = fc
        .subarray([...filterKeys], { minLength: 2, maxLength: 4 })
        .chain((keys) =>
          fc
            .tuple(...keys.map((key) => fc.constantFrom<TaskFilter>({}, ...learnedFilters[key](tasks))))
            .map((filters): TaskFilter => Object.assign({}, ...filters)),
        )
      await forAll(session, cases, async (attempt: CheckSession, filter) => {
        if (attempt.context.subject === undefined && (filter.mytask || filter.mycase)) return
        await expectMatches(attempt, filter)
      })
    },
  })
}

function idsOf({ results }: { results: readonly { _id: string }[] }): string[] {
  return results.map(({ _id }) => _id)
}
