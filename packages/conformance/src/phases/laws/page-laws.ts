import * as fc from 'fast-check'
import { basedOn, inferredFrom } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { CheckSession, TaskFilter } from '../../check/check-session.ts'
import { forAll } from '../../check/for-all.ts'
import { pageDefaults } from '../../laws/page-defaults.ts'
import { envelope, envelopeOf, wrongNumber } from '../../laws/page-model.ts'
import { walk } from '../../laws/walk.ts'
import { law, property } from './law.ts'

/** How pages and their numbers hang together. */
export function pageLaws(): Check[] {
  return [
    ...envelope.map(numberLaw),
    sizeLaw(),
    defaultsLaw(),
    walkLaw(),
    beyondLaw(),
    repeatLaw(),
    randomLaw(),
  ]
}

/** Pages that show each number at its edges, for a stream of any size. */
async function askedPages(session: CheckSession): Promise<{ skip: number; limit: number }[]> {
  const { totalResults: total } = await session.page({ limit: 1 })
  return [
    { skip: 0, limit: 1 },
    { skip: 0, limit: 5 },
    { skip: 5, limit: 5 },
    { skip: 7, limit: 5 },
    { skip: 1, limit: 10 },
    { skip: 0, limit: Math.min(1000, Math.max(1, total)) },
    { skip: 0, limit: Math.min(1000, Math.max(1, total - 1)) },
    { skip: Math.max(0, total - 1), limit: 1 },
    { skip: Math.max(0, total - 5), limit: 5 },
    { skip: Math.max(0, total - 1), limit: 10 },
    { skip: total, limit: 10 },
    { skip: total + 25, limit: 10 },
    { skip: 0, limit: 1000 },
  ]
}

function numberLaw(name: (typeof envelope)[number]): Check {
  return law({
    id: `pages/${name}`,
    operation: 'getTasks',
    name: `${name} is right on every page`,
    basis: basedOn(property('TaskPage', name)),
    async run(session) {
      const { total: whole } = await walk(session, {})
      const nothing = await session.page({ searchText: 'no such text anywhere', limit: 10 })
      if (nothing.results.length === 0) {
        const wanted = envelopeOf({ skip: 0, limit: 10, found: 0, total: 0 })[name]
        session.expect(
          nothing[name] === wanted,
          `${name} is ${nothing[name]}, not ${wanted}, when nothing matches`,
        )
      }
      for (const { skip, limit } of await askedPages(session)) {
        const page = await session.page({ skip, limit })
        const total = name === 'totalResults' ? whole : page.totalResults
        const wanted = envelopeOf({ skip, limit, found: page.results.length, total })[name]
        session.expect(
          page[name] === wanted,
          `${name} is ${page[name]}, not ${wanted}, with skip ${skip} and limit ${limit}`,
        )
      }
    },
  })
}

function sizeLaw(): Check {
  return law({
    id: 'pages/size',
    operation: 'getTasks',
    name: 'a page holds as many tasks as its limit and the total permit',
    basis: basedOn(property('TaskFilter', 'limit'), property('TaskFilter', 'skip')),
    async run(session) {
      for (const { skip, limit } of await askedPages(session)) {
        const page = await session.page({ skip, limit })
        const wanted = Math.max(0, Math.min(limit, page.totalResults - skip))
        session.expect(
          page.results.length === wanted,
          `the page with skip ${skip} and limit ${limit} has ${page.results.length} tasks, not ${wanted}`,
        )
      }
    },
  })
}

function defaultsLaw(): Check {
  return law({
    id: 'pages/defaults',
    operation: 'getTasks',
    name: 'without skip and limit the first page has the documented size',
    basis: inferredFrom(property('TaskFilter', 'limit'), property('TaskFilter', 'skip')),
    async run(session) {
      const { limit, skip } = pageDefaults()
      const page = await session.page({})
      session.expect(page.limit === limit, `limit is ${page.limit} when absent, not ${limit}`)
      session.expect(page.page === 1, `page is ${page.page} when skip is absent, not 1`)
      const explicit = await session.page({ skip, limit })
      session.expect(
        JSON.stringify(page.results.map(({ _id }) => _id)) ===
          JSON.stringify(explicit.results.map(({ _id }) => _id)),
        `the page without skip and limit is not the one with skip ${skip} and limit ${limit}`,
      )
    },
  })
}

function walkLaw(): Check {
  return law({
    id: 'pages/walk',
    operation: 'getTasks',
    name: 'pages neither overlap nor leave a task out',
    basis: basedOn(property('TaskFilter', 'skip'), property('TaskPage', 'results')),
    async run(session) {
      const orders: TaskFilter[] = [
        {},
        { sortBy: 'name' },
        { sortBy: { dueDate: 'desc' } },
        { sortBy: 'updatedAt' },
      ]
      for (const filter of orders) {
        const whole = await walk(session, filter, 1000)
        if (!whole.complete) session.skip('the stream is too large to read in 60 pages')
        const size = Math.max(3, Math.ceil(whole.total / 9))
        const ids = (await walk(session, filter, size)).tasks.map(({ _id }) => _id)
        const order = `pages of ${size} with ${JSON.stringify(filter)}`
        session.expect(new Set(ids).size === ids.length, `${order} repeat a task`)
        session.expect(ids.length === whole.total, `${order} hold ${ids.length} of ${whole.total} tasks`)
        session.expect(
          ids.every((id, index) => id === whole.tasks[index]?._id),
          `${order} have another order than one large page`,
        )
      }
    },
  })
}

function beyondLaw(): Check {
  return law({
    id: 'pages/beyond-the-end',
    operation: 'getTasks',
    name: 'a page beyond the end is empty and not an error',
    basis: basedOn(property('TaskFilter', 'skip')),
    async run(session) {
      const page = await session.page({ skip: 2_000_000_000, limit: 10 })
      session.expect(page.results.length === 0, `a page beyond the end has ${page.results.length} tasks`)
      session.expect(!page.hasMore, 'hasMore is true beyond the end')
    },
  })
}

function repeatLaw(): Check {
  return law({
    id: 'pages/repeat',
    operation: 'getTasks',
    name: 'the same search twice gives the same page',
    basis: basedOn(property('TaskPage', 'results')),
    async run(session) {
      for (const filter of [{ limit: 10 }, { limit: 10, skip: 10 }, { sortBy: 'name', limit: 10 } as const]) {
        const [first, second] = [await session.page(filter), await session.page(filter)]
        session.expect(
          JSON.stringify(first) === JSON.stringify(second),
          `${JSON.stringify(filter)} gives two different pages`,
        )
      }
    },
  })
}

function randomLaw(): Check {
  return law({
    id: 'pages/any',
    operation: 'getTasks',
    name: 'any skip and limit give that part of the whole',
    basis: basedOn(property('TaskFilter', 'skip'), property('TaskFilter', 'limit')),
    async run(session) {
      const whole = await walk(session, {}, 1000)
      const cases = fc.record({
        skip: fc.nat({ max: whole.total + 5 }),
        limit: fc.integer({ min: 1, max: 60 }),
      })
      await forAll(session, cases, async (attempt, { skip, limit }) => {
        const page = await attempt.page({ skip, limit })
        const wanted = whole.tasks.slice(skip, skip + limit).map(({ _id }) => _id)
        attempt.expect(
          JSON.stringify(page.results.map(({ _id }) => _id)) === JSON.stringify(wanted),
          `the page with skip ${skip} and limit ${limit} is not that part of the whole`,
        )
        const wrong = wrongNumber(page, { skip, limit, found: page.results.length, total: whole.total })
        attempt.expect(wrong === undefined, `${wrong} with skip ${skip} and limit ${limit}`)
      })
    },
  })
}
