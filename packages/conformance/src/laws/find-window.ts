import type { TaskFilter } from '../check/check-session.ts'
import { wanted } from './wanted-part.ts'

const day = 86_400_000
/** Longer times than this are not tried: in days, about as long as there are computers. */
const longest = 2 ** 15
/** So often the time is halved at most. */
const mostHalvings = 16

/** A time, and how many tasks are in it. */
export interface Window {
  filters: Required<Pick<TaskFilter, 'startDate' | 'endDate'>>
  count: number
}

/**
 * Finds the shortest time around a moment in which there are enough tasks. Of a stream that was filled at once it has too many.
 *
 * @param end - no later moment is in it; in milliseconds since 1970.
 * @param countIn - how many tasks are in a time; nothing when that cannot be asked.
 * @param moment - in milliseconds since 1970. Default its end.
 * @returns nothing when no time has enough.
 */
export async function findWindow(
  end: number,
  countIn: (filters: Window['filters']) => Promise<number | undefined>,
  moment = end,
): Promise<Window | undefined> {
  const within = (span: number): Window['filters'] => ({
    startDate: new Date(moment - span).toISOString(),
    endDate: new Date(Math.min(moment + span, end)).toISOString(),
  })
  let [tooShort, span] = [0, day]
  let count = await countIn(within(span))
  while (count !== undefined && count < wanted.least) {
    ;[tooShort, span] = [span, span * 2]
    if (span > longest * day) return undefined
    count = await countIn(within(span))
  }
  if (count === undefined) return undefined
  let best: Window = { filters: within(span), count }
  for (let halving = 0; best.count > wanted.most && halving < mostHalvings; halving++) {
    const middle = Math.round((tooShort + span) / 2)
    const fewer = (await countIn(within(middle))) ?? 0
    if (fewer < wanted.least) tooShort = middle
    else [span, best] = [middle, { filters: within(middle), count: fewer }]
  }
  return best
}
