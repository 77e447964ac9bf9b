import type { Dialect } from '@case-management/contract/questions'
import type { TaskFilter, TaskPage } from '../../model.ts'
import { pageDefaults } from '../../query/defaults.ts'
import { SearchRefused } from './search-context.ts'

/** The part of a search's result that a page shows. */
export interface PageWindow {
  skip: number
  /** Tasks on the page at most. */
  limit: number
  /** The limit that the answer shows. */
  shownLimit: number
}

/** Which part of the result a search asks for, as far as that can be told without the number of tasks found. */
export function windowOf({ skip = pageDefaults.skip, limit }: TaskFilter, dialect: Dialect): PageWindow {
  const standard = dialect['default-limit'].value
  const noLimit = limit === undefined || (limit === 0 && dialect['limit-zero'].answer === 'default')
  const asked = noLimit ? standard : limit
  const largest = dialect['largest-limit']
  if (largest.answer === 'unlimited') return { skip, limit: asked, shownLimit: asked }
  const given = Math.min(asked, largest.value)
  return { skip, limit: given, shownLimit: largest.answer === 'capped-silently' ? asked : given }
}

/**
 * The same once it is known how many tasks are found.
 *
 * @throws SearchRefused when the dialect refuses a page beyond the end.
 */
export function windowWithin(window: PageWindow, total: number, dialect: Dialect): PageWindow {
  if (window.skip === 0 || window.skip < total) return window
  const { answer } = dialect['skip-beyond-end']
  if (answer === 'refused')
    throw new SearchRefused(`/skip must be less than the number of tasks found, ${total}`)
  return answer === 'first-page' ? { ...window, skip: 0 } : window
}

/** Everything that a page says beside its records. */
export function envelopeOf(
  { skip, limit, shownLimit }: PageWindow,
  found: number,
  total: number,
  dialect: Dialect,
): Omit<TaskPage, 'results'> {
  const counted = dialect['total-counted']
  const shownTotal = counted.answer === 'up-to' ? Math.min(total, counted.value) : total
  return {
    page: pageNumber(skip, limit, dialect),
    limit: shownLimit,
    hasMore: skip + found < total,
    totalPages: pageCount(shownTotal, limit, dialect),
    totalResults: shownTotal,
  }
}

function pageNumber(skip: number, limit: number, dialect: Dialect): number {
  const first = dialect['first-page-number'].answer === 'zero' ? 0 : 1
  if (limit === 0) return first
  const round = dialect['page-between'].answer === 'rounded-up' ? Math.ceil : Math.floor
  return first + round(skip / limit)
}

function pageCount(total: number, limit: number, dialect: Dialect): number {
  if (total === 0) return dialect['pages-of-nothing'].answer === 'one' ? 1 : 0
  return limit === 0 ? 0 : Math.ceil(total / limit)
}
