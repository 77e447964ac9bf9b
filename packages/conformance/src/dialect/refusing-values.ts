import { day } from '../model/search/moments.ts'
import type { SearchBody } from '../model/search/search-case.ts'
import type { Law, Observed } from './law.ts'

/**
 * The largest numbers by which a host would refuse a search for its page, a list or its window,
 * for answers that refuse what is more than a number that nobody knows yet.
 */
export function refusingValues(law: Law, body: SearchBody): Observed {
  const { limit = 0, startDate = '', endDate = '' } = body
  const longest = Math.max(
    0,
    ...Object.values(body).map((value) => (Array.isArray(value) ? value.length : 0)),
  )
  const days = Math.abs(Date.parse(endDate) - Date.parse(startDate)) / day
  return {
    ...(limit > 1 && law.hasOpenValue('largest-limit') && { 'largest-limit': limit - 1 }),
    ...(longest > 1 && law.hasOpenValue('longest-list') && { 'longest-list': longest - 1 }),
    ...(days > 1 && law.hasOpenValue('window-span') && { 'window-span': Math.ceil(days) - 1 }),
  }
}
