import { basedOn, inferredFrom, type Basis } from '../check/basis.ts'
import type { TaskPage } from '../check/check-session.ts'
import { exchangeThatGave } from '../check/given-by.ts'
import type { Task } from '../check/task.ts'
import { hostNow } from '../host/host-clock.ts'
import type { Fault } from '../check/violation.ts'
import { columnsShown } from '../model/search/columns.ts'
import { numberNames, numbersOf, placeOf, type Place } from '../model/search/page.ts'
import { wrongColumn } from './columns-model.ts'
import { isFoldedAlike } from './fold.ts'
import { basisOfOrder, sortByPointer } from './sort-forms.ts'
import { compareTasks, type Expected } from './search-model.ts'

/** A page with the part of the search that was asked for. */
export interface PageOfSearch {
  page: TaskPage
  skip: number
  /** Absent when the request said none. */
  limit?: number
}

/** What is wrong with one page by itself: its tasks, their order and form, its numbers. */
export function pageDifferences(seen: PageOfSearch, expected: Expected): Fault[] {
  const { page, skip, limit } = seen
  const asked = JSON.stringify({ ...expected.search, skip, limit })
  const total = totalOf(seen, expected)
  const place = placeOf(seen, total, expected.dialect)
  if (place === 'refused') return [{ message: `a page beyond the end is not refused: ${asked}` }]
  const ofPage = [
    ...sizeDifferences(seen, expected, asked),
    columnsDifference(page.results, expected, asked),
  ].filter((fault) => fault !== undefined)
  if (!areNamed(page.results)) return ofPage
  const records = page.results.map((task) => expected.records.get(task._id) ?? task)
  const own = shownByItself(page, expected, asked)
  const faults = [
    own.foreign ?? foreignTask(records, expected, asked),
    ...ofPage,
    own.disorder ?? disorderOf(records, expected, asked)?.fault,
  ].filter((fault) => fault !== undefined)
  if (faults.length > 0) return faults
  const isOfUnknown = !expected.complete && holdsAll(seen)
  return isOfUnknown ? leftOut(page.results, expected) : partDifference(records, place, expected, asked)
}

/**
 * What is wrong with the numbers of a page and with how many tasks it holds. What is wrong by its own total as well is so
 * whatever tasks there are.
 */
function sizeDifferences(seen: PageOfSearch, expected: Expected, asked: string): Fault[] {
  const by = (total: number) => {
    const place = placeOf(seen, total, expected.dialect)
    return place === 'refused'
      ? []
      : [wrongNumber(seen, place, total, expected), wrongSize(seen, place, total, asked)].filter(
          (fault) => fault !== undefined,
        )
  }
  const own = by(totalOf(seen, { ...expected, complete: false }))
  if (!expected.complete) return own.map((fault) => ({ ...ofTotals, ...fault, settled: true }))
  const alike = new Set(own.map(({ message }) => message))
  return by(expected.tasks.length).map((fault) =>
    alike.has(fault.message) ? { ...fault, settled: true } : fault,
  )
}

/** So long after its last update every search shows a task as it is, in milliseconds. */
const restful = 10_000

/**
 * What a page shows by itself of tasks that nobody changed lately: one that should not have been found, a wrong order.
 * Other tasks do not matter for either, but where a name that none of them has counts as not sent.
 */
function shownByItself(
  { results }: TaskPage,
  expected: Expected,
  asked: string,
): { foreign?: Fault | undefined; disorder?: Fault | undefined } {
  const { search, dialect } = expected
  if (search.selectedColumns !== undefined) return {}
  const now = hostNow()
  const atRest = results.filter(({ updatedAt = '' }) => now - Date.parse(updatedAt) > restful)
  const namesCount =
    dialect['unknown-name'].answer === 'nothing' ||
    (search.status === undefined && search.priority === undefined)
  const foreign = namesCount ? foreignTask(atRest, { ...expected, complete: false }, asked) : undefined
  const disorder = disorderOf(atRest, expected, asked)?.fault
  return {
    foreign: foreign && { ...foreign, settled: true },
    disorder: disorder && { ...disorder, settled: true },
  }
}

/** Whether the page holds all that the search finds. */
function holdsAll({ page, skip }: PageOfSearch): boolean {
  return skip === 0 && !page.hasMore && page.results.length === page.totalResults
}

/** A known task that matches and is not among all that was found. */
function leftOut(results: readonly Task[], { search, tasks }: Expected): Fault[] {
  const ids = new Set(results.map(({ _id }) => _id))
  const missing = tasks.find(({ _id }) => !ids.has(_id))
  return missing ? [{ message: `${JSON.stringify(search)} leaves out ${missing._id}, which matches` }] : []
}

/** Whether it can be told which records these are: a host may leave out even \`_id\` when it is not asked for. */
function areNamed(results: readonly Task[]): boolean {
  return results.every((task) => Object.hasOwn(task, '_id'))
}

/** How many tasks a search finds: as the host says where not all of them are known, or `Infinity` where it counts no further. */
function totalOf({ page }: PageOfSearch, { complete, tasks, dialect }: Expected): number {
  if (complete) return tasks.length
  const { answer, value = Infinity } = dialect['total-counted']
  return answer === 'up-to' && page.totalResults >= value ? Infinity : page.totalResults
}

/** What only says that the host counts as its answer has it. */
const ofTotals = { about: 'total-counted' } as const

const countingNumbers: ReadonlySet<string> = new Set(['totalPages', 'totalResults'])

/** The first number of a page that is not as it must be, among those that are looked at. */
export function wrongNumber(
  seen: PageOfSearch,
  place: Place,
  total: number,
  { dialect, search }: Pick<Expected, 'dialect' | 'search'>,
  looked: readonly (typeof numberNames)[number][] = numberNames,
): Fault | undefined {
  const { page, skip, limit } = seen
  if (total === Infinity) return undefined
  const wanted = numbersOf(seen, place, page.results.length, total, dialect)
  const name = looked.find((key) => wanted[key].length > 0 && !wanted[key].includes(page[key]))
  // A host may reckon from a total that stops short that nothing follows.
  const isCounted = name !== undefined && (countingNumbers.has(name) || (name === 'hasMore' && !page.hasMore))
  return (
    name && {
      message: `${name} is ${page[name]}, not ${[...new Set(wanted[name])].join(' or ')}, for ${JSON.stringify({ ...search, skip, limit })}`,
      basis: basedOn(`#/components/schemas/TaskPage/properties/${name}`),
      ...(isCounted && ofTotals),
    }
  )
}

/** What is wrong with the number of tasks on a page. */
export function wrongSize(
  { page }: PageOfSearch,
  { start, most }: Place,
  total: number,
  asked: string,
): Fault | undefined {
  const sizeOf = (found: number) => Math.max(0, Math.min(most, found - start))
  // Of so many that nobody counts them, the last page may have any size.
  const isLast = total === Infinity && !page.hasMore
  const size = isLast ? Math.min(most, page.results.length) : sizeOf(total)
  if (page.results.length === size) return undefined
  const message = `the page of ${asked} has ${page.results.length} tasks, not ${size}`
  // Where the page is as large as what the host says that it found, the page was kept.
  if (page.results.length === sizeOf(page.totalResults)) return { message }
  return { message, basis: asksFor(start > 0 ? 'skip' : 'limit') }
}

/** A task that should not have been found. */
function foreignTask(
  records: readonly Task[],
  { search, conditions, dialect, complete, records: known }: Expected,
  asked: string,
): Fault | undefined {
  const all = [...conditions]
  const isAny = dialect['filters-together'].answer === 'any'
  for (const task of records) {
    const isWhole = search.selectedColumns === undefined || known.has(task._id)
    // Of a record of which only some columns are known no filter says whether it should be found.
    const missed = isWhole ? all.filter(([, isMet]) => !isMet(task)).map(([key]) => key) : []
    if (isAny ? all.length > 0 && missed.length === all.length : missed.length > 0)
      return {
        message: `the filter ${missed[0]} is not kept: ${asked} finds ${task._id}`,
        basis: asksFor(String(missed[0])),
      }
    if (complete && !known.has(task._id))
      return { message: `${asked} finds ${task._id}, which a search without filters does not show` }
  }
  return undefined
}

function columnsDifference(
  tasks: readonly Task[],
  { search, records, dialect }: Expected,
  asked: string,
): Fault | undefined {
  const columns = columnsShown(search.selectedColumns ?? [], dialect)
  for (const task of tasks) {
    const wrong = wrongColumn(task, records.get(task._id), columns)
    if (wrong !== undefined)
      return search.selectedColumns
        ? { message: `selectedColumns: ${asked} ${wrong}`, basis: asksFor('selectedColumns') }
        : { message: `${asked} ${wrong}` }
  }
  return undefined
}

/** Whether the page is that part of the whole. Tasks that tie may stand in another order by an inferred rule only. */
function partDifference(
  found: readonly Task[],
  { start, most }: Place,
  { tasks, order, complete }: Expected,
  asked: string,
): Fault[] {
  if (!complete || !isOrderKnown(tasks, order)) return []
  const wanted = tasks.slice(start, start + most)
  const index = wanted.findIndex((task, place) => {
    const shown = found[place]
    if (shown === undefined || task._id === shown._id) return false
    return order.ties !== 'any' || order.compare(task, shown) !== 0
  })
  const [here, there] = [found[index], wanted[index]]
  if (!here || !there) return []
  const message = `the page of ${asked} is not that part of the whole: ${here._id} is in the place of ${there._id}`
  const tie = order.compare(here, there) === 0
  return [tie || !order.asked ? { message, basis: inferredFrom(sortByPointer) } : { message }]
}

/** Whether the place of each task follows from the order. */
function isOrderKnown(tasks: readonly Task[], order: Expected['order']): boolean {
  return tasks.every((task) => hasPlace(task, order))
}

/** Whether the order says where a task stands. No answer says where the order without `sortBy` has those without the value. */
function hasPlace(task: Task, { field, asked }: Expected['order']): boolean {
  return field === 'name' ? isFoldedAlike(task.name) : asked || task[field] !== undefined
}

/** What is wrong with the order of tasks, at the first place where something is, and the task that comes too late there. */
function disorderOf(
  tasks: readonly Task[],
  { order, search, records }: Pick<Expected, 'order' | 'search' | 'records'>,
  asked: string,
): { fault: Fault; late: Task } | undefined {
  // Of a record of which only some columns are known the place is not.
  if (search.selectedColumns !== undefined && !tasks.every(({ _id }) => records.has(_id))) return undefined
  const comparable = tasks.filter((task) => hasPlace(task, order))
  for (const [index, later] of comparable.slice(1).entries()) {
    const earlier = comparable[index]
    if (earlier === undefined || compareTasks(earlier, later, order) <= 0) continue
    const isTie = order.compare(earlier, later) === 0
    const isMissing = [earlier, later].some((task) => (task[order.field] ?? undefined) === undefined)
    const what = isTie ? 'tie not broken by _id' : 'wrong order'
    const fault = {
      message: `${what}: ${earlier._id} before ${later._id} with ${asked}`,
      basis: isTie || isMissing ? inferredFrom(sortByPointer) : basisOfOrder(search),
    }
    return { fault, late: later }
  }
  return undefined
}

/** What is wrong with the pages of a search taken together: a task that comes twice, or not at all, a total that is another. */
export function walkDifferences(pages: readonly PageOfSearch[], expected: Expected): Fault[] {
  const { search, dialect } = expected
  const size = pages[0]?.limit ?? 0
  const asked = `pages of ${size} with ${JSON.stringify(search)}`
  const results = pages.flatMap(({ page }) => page.results)
  if (!areNamed(results)) return []
  const twice = repeatedIn(pages)
  const [first] = pages
  const totals = new Set(pages.map(({ page }) => page.totalResults))
  const otherwise = pages.find(({ page }) => page.totalResults !== first?.page.totalResults)
  const records = results.map((task) => expected.records.get(task._id) ?? task)
  const disorder = twice
    ? undefined
    : disorderOf(records, expected, `pages of ${size} and ${JSON.stringify(search)}`)
  const counted = dialect['total-counted']
  const total = counted.answer === 'up-to' ? Math.min(results.length, counted.value) : results.length
  return [
    twice && {
      message: `${asked} repeat a task: ${twice.task._id}`,
      basis: asksFor('skip'),
      exchange: exchangeThatGave(twice.page),
    },
    ...leftOut(results, expected),
    totals.size > 1
      ? {
          message: `totalResults is ${[...totals].join(', then ')} on ${asked}`,
          basis: basisOfTotal(),
          exchange: exchangeThatGave(otherwise?.page),
          ...ofTotals,
        }
      : undefined,
    totals.has(total)
      ? undefined
      : {
          message: `totalResults of ${JSON.stringify(search)} is ${[...totals].join(', ')}, but its pages hold ${results.length} tasks`,
          basis: basisOfTotal(),
          ...ofTotals,
        },
    disorder && { ...disorder.fault, exchange: exchangeThatGave(pageWith(pages, disorder.late)) },
  ].filter((fault) => fault !== undefined)
}

/** The first task that comes a second time, and the page on which it does. */
export function repeatedIn(pages: readonly PageOfSearch[]): { task: Task; page: TaskPage } | undefined {
  const ids = new Set<string>()
  for (const { page } of pages) {
    const task = page.results.find(({ _id }) => ids.has(_id) || !ids.add(_id))
    if (task) return { task, page }
  }
  return undefined
}

/** The page that shows a task. */
function pageWith(pages: readonly PageOfSearch[], { _id }: Task): TaskPage | undefined {
  return pages.find(({ page }) => page.results.some((task) => task._id === _id))?.page
}

function basisOfTotal(): Basis {
  return basedOn('#/components/schemas/TaskPage/properties/totalResults')
}

/** What rests on a key of the search. */
function asksFor(key: string): Basis {
  return basedOn(`#/components/schemas/TaskFilter/properties/${key}`)
}
