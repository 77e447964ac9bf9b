import * as fc from 'fast-check'
import type { Dialect } from '@case-management/contract/questions'
import { basedOn, inferredFrom } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { CheckSession, TaskFilter, TaskPage } from '../../check/check-session.ts'
import { forAll } from '../../check/for-all.ts'
import { exchangeThatGave } from '../../check/given-by.ts'
import type { Fault } from '../../check/violation.ts'
import { mostOnPage } from '../../dialect/taken.ts'
import { expectPage } from '../../laws/expect-search.ts'
import { repeatedIn, wrongNumber, wrongSize } from '../../laws/search-differences.ts'
import { walk } from '../../laws/walk.ts'
import { numbersSeen } from '../../laws/numbers-seen.ts'
import { numberNames, placeOf, type Place } from '../../model/search/page.ts'
import { pageScopeOf } from '../../model/search/page-scope.ts'
import { steadily } from '../../movement/steadily.ts'
import { law, property } from './law.ts'

/** How pages and their numbers hang together. */
export function pageLaws(): Check[] {
  return [
    ...numberNames.map(numberLaw),
    sizeLaw(),
    defaultsLaw(),
    walkLaw(),
    beyondLaw(),
    repeatLaw(),
    randomLaw(),
  ]
}

/** Pages that show each number at its edges, for a stream of any size. */
function askedPages(session: CheckSession, total: number): { skip: number; limit: number }[] {
  const most = mostOnPage(session.context.law)
  return [
    { skip: 0, limit: 1 },
    { skip: 0, limit: 5 },
    { skip: 5, limit: 5 },
    { skip: 7, limit: 5 },
    { skip: 1, limit: 10 },
    { skip: 0, limit: Math.max(1, total) },
    { skip: 0, limit: Math.max(1, total - 1) },
    { skip: Math.max(0, total - 1), limit: 1 },
    { skip: Math.max(0, total - 5), limit: 5 },
    { skip: Math.max(0, total - 1), limit: 10 },
    { skip: total, limit: 10 },
    { skip: total + 25, limit: 10 },
    { skip: 0, limit: most },
  ].map(({ skip, limit }) => ({ skip, limit: Math.min(limit, most) }))
}

/** Judges one page by what a host of a dialect gives there. */
function judgePage(
  session: CheckSession,
  asked: TaskFilter,
  { page, total }: { page: TaskPage; total: number },
  faultOf: (place: Place, dialect: Dialect) => Fault | undefined,
): void {
  const faultsUnder = (dialect: Dialect) => {
    const place = placeOf(asked, total, dialect)
    // That a page beyond the end is refused is judged elsewhere.
    const fault = place === 'refused' ? undefined : faultOf(place, dialect)
    return fault === undefined ? [] : [fault]
  }
  session.judge(pageScopeOf(asked, total), faultsUnder, numbersSeen({ page, limit: asked.limit }))
}

function numberLaw(name: (typeof numberNames)[number]): Check {
  const expectNumber = (attempt: CheckSession, search: TaskFilter, { page, total, ...asked }: CountedPage) =>
    judgePage(attempt, { ...search, ...asked }, { page, total }, (place, dialect) =>
      wrongNumber({ page, ...asked }, place, total, { dialect, search }, [name]),
    )
  return law({
    id: `pages/${name}`,
    operation: 'getTasks',
    name: `${name} is right on every page`,
    basis: basedOn(property('TaskPage', name)),
    async run(session) {
      const limit = Math.min(10, mostOnPage(session.context.law))
      const nothing = { searchText: 'no such text anywhere' }
      const empty = await session.page({ ...nothing, limit })
      if (empty.results.length === 0)
        expectNumber(session, nothing, { skip: 0, limit, page: empty, total: 0 })
      await eachPage(session, (attempt, seen) => expectNumber(attempt, {}, seen))
    },
  })
}

/** A page of the whole stream, and how many tasks that has. */
interface CountedPage {
  skip: number
  limit: number
  page: TaskPage
  total: number
}

async function count(session: CheckSession): Promise<number> {
  return (await walk(session, {})).tasks.length
}

/** Looks at pages of the whole stream, whose tasks are counted once, and again before a page is looked at again. */
async function eachPage(
  session: CheckSession,
  look: (attempt: CheckSession, seen: CountedPage) => void,
): Promise<void> {
  let total = await count(session)
  for (const asked of askedPages(session, total)) {
    let looks = 0
    await steadily(session, async (attempt) => {
      if (looks++ > 0) total = await count(attempt)
      await unlessRefused(attempt, asked, total, (page) => look(attempt, { ...asked, page, total }))
    })
  }
}

/** Reads a page and looks at it; one beyond the end may be refused. */
async function unlessRefused(
  session: CheckSession,
  asked: { skip: number; limit: number },
  total: number,
  look: (page: TaskPage) => void,
): Promise<void> {
  const { law: known } = session.context
  const mayBeRefused = known.answersTo('skip-beyond-end').some(({ answer }) => answer === 'refused')
  if (mayBeRefused && asked.skip >= total) return
  look(await session.page(asked))
}

function sizeLaw(): Check {
  return law({
    id: 'pages/size',
    operation: 'getTasks',
    name: 'a page holds as many tasks as its limit and the total permit',
    basis: basedOn(property('TaskFilter', 'limit'), property('TaskFilter', 'skip')),
    async run(session) {
      await eachPage(session, (attempt, { page, total, ...asked }) =>
        judgePage(attempt, asked, { page, total }, (place) =>
          wrongSize({ page, ...asked }, place, total, JSON.stringify(asked)),
        ),
      )
    },
  })
}

function defaultsLaw(): Check {
  return law({
    id: 'pages/defaults',
    operation: 'getTasks',
    name: 'without skip and limit the first page has the size that it has by default',
    basis: inferredFrom(property('TaskFilter', 'limit'), property('TaskFilter', 'skip')),
    async run(session) {
      await expectPage(session, {})
      const page = await session.page({})
      const explicit = await session.page({ skip: 0, limit: page.limit })
      session.lookAt(exchangeThatGave(page))
      session.expect(
        JSON.stringify(page.results.map(({ _id }) => _id)) ===
          JSON.stringify(explicit.results.map(({ _id }) => _id)),
        `the page without skip and limit is not the one with skip 0 and limit ${page.limit}`,
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
      for (const filter of orders) await steadily(session, (attempt) => expectWalk(attempt, filter))
    },
  })
}

async function expectWalk(session: CheckSession, filter: TaskFilter): Promise<void> {
  const whole = await walk(session, filter, 1000)
  if (!whole.complete) session.skip('no filter finds a part of the stream that can be read as a whole')
  const total = whole.tasks.length
  const size = Math.max(3, Math.ceil(total / 9))
  const { tasks, pages } = await walk(session, filter, size)
  const ids = tasks.map(({ _id }) => _id)
  const order = `pages of ${size} with ${JSON.stringify(filter)}`
  const twice = repeatedIn(pages)
  session.lookAt(exchangeThatGave(twice?.page))
  session.expect(twice === undefined, `${order} repeat a task${twice ? `: ${twice.task._id}` : ''}`)
  // Whatever a host counts, it says itself that there are more, and shows them.
  const denied = pages.find(
    ({ page, skip }, index) =>
      !page.hasMore &&
      skip + page.results.length < page.totalResults &&
      pages.slice(index + 1).some((next) => next.page.results.length > 0),
  )
  session.lookAt(exchangeThatGave(denied?.page))
  session.expect(
    denied === undefined,
    `hasMore is false on one of the ${order}, by whose total more tasks follow, as they do`,
    basedOn(property('TaskPage', 'hasMore')),
  )
  session.lookAt(exchangeThatGave(whole.pages[0]?.page))
  session.judge(['total-counted'], ({ 'total-counted': counted }) => {
    const wanted = counted.answer === 'up-to' ? Math.min(counted.value, ids.length) : ids.length
    return whole.total === wanted
      ? []
      : [{ message: `${order} hold ${ids.length} of ${whole.total} tasks`, about: 'total-counted' }]
  })
  const moved = tasks.find(({ _id }, index) => _id !== whole.tasks[index]?._id)
  session.lookAt(exchangeThatGave(moved))
  session.expect(moved === undefined, `${order} have another order than one large page`)
}

function beyondLaw(): Check {
  return law({
    id: 'pages/beyond-the-end',
    operation: 'getTasks',
    name: 'a page beyond the end is what such a page is on this host everywhere',
    basis: basedOn(property('TaskFilter', 'skip')),
    async run(session) {
      await expectPage(session, { skip: 2_000_000_000, limit: 10 })
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
        await steadily(session, async (attempt) => {
          const [first, second] = [await attempt.page(filter), await attempt.page(filter)]
          attempt.expect(
            JSON.stringify(first) === JSON.stringify(second),
            `${JSON.stringify(filter)} gives two different pages`,
          )
        })
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
      const { total } = await walk(session, {}, 1000)
      const cases = fc.record({
        skip: fc.nat({ max: total + 5 }),
        limit: fc.integer({ min: 1, max: 60 }),
      })
      await forAll(session, cases, async (attempt, asked) => {
        await expectPage(attempt, asked)
      })
    },
  })
}
