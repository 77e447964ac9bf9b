import { basedOn, inferredFrom, type Basis } from '../check/basis.ts'
import type { TaskPage } from '../check/check-session.ts'
import type { Task } from '../check/run-context.ts'
import { wrongColumn } from './columns-model.ts'
import { unsatisfied } from './filter-model.ts'
import { isFoldedAlike } from './fold.ts'
import { wrongNumber } from './page-model.ts'
import type { Expected } from './search-model.ts'
import { compareTasks, disorderOf } from './sort-model.ts'

/** A way in which an answer is not what the contract says. */
export interface Difference {
  message: string
  /** What it rests on, when that is not what the check rests on. */
  basis?: Basis
}

/** A page with the part of the search that was asked for. */
export interface PageOfSearch {
  page: TaskPage
  skip: number
  limit: number
}

/** What is wrong with one page by itself: its tasks, their order and form, its numbers. */
export function pageDifferences({ page, skip, limit }: PageOfSearch, expected: Expected): Difference[] {
  const { search, order } = expected
  const asked = JSON.stringify({ ...search, skip, limit })
  const total = expected.complete ? expected.tasks.length : page.totalResults
  const number = wrongNumber(page, { skip, limit, found: page.results.length, total })
  const size = Math.max(0, Math.min(limit, page.totalResults - skip))
  const records = page.results.map((task) => expected.records.get(task._id) ?? task)
  const disorder = disorderOf(records, order)
  const differences: (Difference | undefined)[] = [
    foreignTask(records, expected, asked),
    number === undefined ? undefined : { message: `${number}, for ${asked}`, basis: basisOfNumber(number) },
    page.results.length === size
      ? undefined
      : {
          message: `the page of ${asked} has ${page.results.length} tasks, not ${size}`,
          basis: asksFor('limit'),
        },
    disorder && { ...disorder, message: `${disorder.message} with ${asked}` },
    columnsDifference(page.results, expected, asked),
  ]
  const found = differences.filter((difference) => difference !== undefined)
  return found.length > 0 ? found : partDifference(records, skip, limit, expected, asked)
}

/** A task that should not have been found. */
function foreignTask(
  records: readonly Task[],
  { search, caller, complete, records: known }: Expected,
  asked: string,
): Difference | undefined {
  for (const task of records) {
    const key = unsatisfied(task, search, caller)
    if (key)
      return { message: `the filter ${key} is not kept: ${asked} finds ${task._id}`, basis: asksFor(key) }
    if (complete && !known.has(task._id)) {
      return { message: `${asked} finds ${task._id}, which a search without filters does not show` }
    }
  }
  return undefined
}

function columnsDifference(
  tasks: readonly Task[],
  { search, records }: Expected,
  asked: string,
): Difference | undefined {
  for (const task of tasks) {
    const wrong = wrongColumn(task, records.get(task._id), search)
    if (wrong !== undefined) {
      return search.selectedColumns
        ? { message: `selectedColumns: ${asked} ${wrong}`, basis: asksFor('selectedColumns') }
        : { message: `${asked} ${wrong}` }
    }
  }
  return undefined
}

/** Whether the page is that part of the whole. Tasks that tie may stand in another order by an inferred rule only. */
function partDifference(
  found: readonly Task[],
  skip: number,
  limit: number,
  { tasks, order, complete }: Expected,
  asked: string,
): Difference[] {
  if (!complete || (order.field === 'name' && !tasks.every(({ name }) => isFoldedAlike(name)))) return []
  const wanted = tasks.slice(skip, skip + limit)
  const index = wanted.findIndex(({ _id }, place) => _id !== found[place]?._id)
  const [here, there] = [found[index], wanted[index]]
  if (!here || !there) return []
  const message = `the page of ${asked} is not that part of the whole: ${here._id} is in the place of ${there._id}`
  const tie = compareTasks({ ...here, _id: '' }, { ...there, _id: '' }, order) === 0
  return [tie || !order.asked ? { message, basis: inferredFrom(sortBy) } : { message }]
}

/** What is wrong with the pages of a search taken together: a task that comes twice, or not at all, a total that is another. */
export function walkDifferences(pages: readonly PageOfSearch[], expected: Expected): Difference[] {
  const { search, order, complete } = expected
  const size = pages[0]?.limit ?? 0
  const asked = `pages of ${size} with ${JSON.stringify(search)}`
  const results = pages.flatMap(({ page }) => page.results)
  const ids = new Set<string>()
  const twice = results.find(({ _id }) => ids.has(_id) || !ids.add(_id))
  const totals = new Set(pages.map(({ page }) => page.totalResults))
  const missing = complete ? expected.tasks.find(({ _id }) => !ids.has(_id)) : undefined
  const records = results.map((task) => expected.records.get(task._id) ?? task)
  const disorder = twice ? undefined : disorderOf(records, order)
  const differences: (Difference | undefined)[] = [
    twice && { message: `${asked} repeat a task: ${twice._id}`, basis: asksFor('skip') },
    missing && { message: `${JSON.stringify(search)} leaves out ${missing._id}, which matches` },
    totals.size > 1
      ? { message: `totalResults is ${[...totals].join(', then ')} on ${asked}`, basis: basisOfTotal() }
      : undefined,
    totals.has(results.length)
      ? undefined
      : {
          message: `totalResults of ${JSON.stringify(search)} is ${[...totals].join(', ')}, but its pages hold ${results.length} tasks`,
          basis: basisOfTotal(),
        },
    disorder && { ...disorder, message: `${disorder.message} over ${asked}` },
  ]
  return differences.filter((difference) => difference !== undefined)
}

const sortBy = '#/components/schemas/TaskFilter/properties/sortBy'

/** What rests on a key of the search. */
function asksFor(key: string): Basis {
  return basedOn(`#/components/schemas/TaskFilter/properties/${key}`)
}

function basisOfTotal(): Basis {
  return basedOn('#/components/schemas/TaskPage/properties/totalResults')
}

/** What a sentence of {@link wrongNumber} rests on: the key that it begins with. */
function basisOfNumber(sentence: string): Basis {
  return basedOn(`#/components/schemas/TaskPage/properties/${sentence.slice(0, sentence.indexOf(' '))}`)
}
