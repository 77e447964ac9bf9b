import type { TaskPage } from '../check/check-session.ts'

/** The numbers of a page that follow from what was asked for. */
export const envelope = ['page', 'limit', 'hasMore', 'totalPages', 'totalResults'] as const

/** The part of a search that was asked for, and how much there is. */
export interface AskedPage {
  skip: number
  limit: number
  /** Tasks on the page. */
  found: number
  /** Tasks that match. */
  total: number
}

/** The numbers that the contract computes for a page. */
export function envelopeOf({
  skip,
  limit,
  found,
  total,
}: AskedPage): Pick<TaskPage, (typeof envelope)[number]> {
  return {
    page: Math.floor(skip / limit) + 1,
    limit,
    hasMore: skip + found < total,
    totalPages: Math.ceil(total / limit),
    totalResults: total,
  }
}

/** The first number of a page that is not as the contract computes it, as a sentence. */
export function wrongNumber(page: TaskPage, asked: AskedPage): string | undefined {
  const wanted = envelopeOf(asked)
  const name = envelope.find((key) => page[key] !== wanted[key])
  return name && `${name} is ${page[name]}, not ${wanted[name]}`
}
