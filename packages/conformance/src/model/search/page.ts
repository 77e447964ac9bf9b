import type { Dialect } from '@case-management/contract/questions'

/** The part of a search that is asked for. */
export interface AskedPage {
  /** Absent when the request does not say it. */
  skip?: number
  limit?: number
}

/** Which part of what is found a host of a dialect gives. */
export interface Place {
  /** Number of tasks before the page. */
  start: number
  /** Number of tasks that the page holds at most. */
  most: number
  /** The `limit` that the answer says. */
  limit: number
}

/** Numbers of a page; several where no answer says which. */
export type PageNumbers = Readonly<
  Record<'page' | 'limit' | 'hasMore' | 'totalPages' | 'totalResults', readonly (number | boolean)[]>
>

/** The names of the numbers of a page. */
export const numberNames = ['page', 'limit', 'hasMore', 'totalPages', 'totalResults'] as const

/** Where a page lies among the tasks that a search finds; a refusal where the host gives none beyond the end. */
export function placeOf({ skip = 0, limit }: AskedPage, total: number, dialect: Dialect): Place | 'refused' {
  const beyond = skip > 0 && skip >= total
  const { answer } = dialect['skip-beyond-end']
  if (beyond && answer === 'refused') return answer
  return { start: beyond && answer === 'first-page' ? 0 : skip, ...sizeOf(limit, dialect) }
}

function sizeOf(limit: number | undefined, dialect: Dialect): Pick<Place, 'most' | 'limit'> {
  if (limit === 0 && dialect['limit-zero'].answer === 'no-tasks') return { most: 0, limit: 0 }
  const sent = limit === undefined || limit === 0 ? dialect['default-limit'].value : limit
  const largest = dialect['largest-limit']
  if (largest.answer === 'unlimited') return { most: sent, limit: sent }
  const most = Math.min(sent, largest.value)
  return { most, limit: largest.answer === 'capped-silently' ? sent : most }
}

/**
 * The numbers that a host of a dialect says of a page.
 *
 * @param found - number of tasks on the page.
 * @param total - number of tasks that the search finds.
 */
export function numbersOf(
  { skip = 0 }: AskedPage,
  { start, most, limit }: Place,
  found: number,
  total: number,
  dialect: Dialect,
): PageNumbers {
  const counted = dialect['total-counted']
  const totalResults = counted.answer === 'up-to' ? Math.min(total, counted.value) : total
  const first = dialect['first-page-number'].answer === 'one' ? 1 : 0
  const round = dialect['page-between'].answer === 'rounded-down' ? Math.floor : Math.ceil
  // Whether pages are reckoned by the size that is said or by that which is given is said nowhere.
  const sizes = [...new Set([limit, most])].filter((size) => size > 0)
  const pagesOfNothing = dialect['pages-of-nothing'].answer === 'one' ? 1 : 0
  return {
    page: sizes.flatMap((size) => [...new Set([start, skip])].map((place) => first + round(place / size))),
    limit: [limit],
    hasMore: [start + found < total],
    totalPages: sizes.map((size) => (totalResults === 0 ? pagesOfNothing : Math.ceil(totalResults / size))),
    totalResults: [totalResults],
  }
}
