import { day } from '../model/search/moments.ts'
import type { SearchBody } from '../model/search/search-case.ts'
import type { Law, Observed } from './law.ts'

/** The questions of which an answer refuses what is more than a number. */
const counted = ['largest-limit', 'longest-list', 'window-span'] as const

/**
 * The largest numbers by which a host would refuse a search for its page, a list or its window,
 * for answers that refuse what is more than a number that nobody knows yet.
 */
export function refusingValues(law: Law, body: SearchBody): Observed {
  const values = valuesExceeded(body)
  return Object.fromEntries(counted.filter((id) => law.hasOpenValue(id)).map((id) => [id, values[id]]))
}

/** The same, whatever is known of the numbers. */
export function valuesExceeded(body: SearchBody): Observed {
  const { limit = 0, startDate = '', endDate = '' } = body
  const longest = Math.max(
    0,
    ...Object.values(body).map((value) => (Array.isArray(value) ? value.length : 0)),
  )
  const days = Math.abs(Date.parse(endDate) - Date.parse(startDate)) / day
  return {
    ...(limit > 1 && { 'largest-limit': limit - 1 }),
    ...(longest > 1 && { 'longest-list': longest - 1 }),
    ...(days > 1 && { 'window-span': Math.ceil(days) - 1 }),
  }
}
