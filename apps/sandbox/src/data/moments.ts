import type { CatalogueStatus } from './catalogue.ts'
import { weighted, type Random } from './random.ts'

/** When things happened to a task, in epoch milliseconds. */
export interface Moments {
  created: number
  assigned: number
  updated: number
  due?: number
  breached: boolean
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
/** How far back the oldest tasks reach. */
const history = 180 * day

/**
 * Moments that fit together.
 *
 * @param options.progress - 0 for the oldest task, 1 for the newest.
 */
export function moments(
  random: Random,
  { now, progress, status }: { now: number; progress: number; status: CatalogueStatus },
): Moments {
  const created = Math.floor(now - history * (1 - progress)) - random.below(10 * minute)
  const age = now - created
  const untouched = status.statusCategory === 'open' && random.chance(0.5)
  const updated = untouched ? created : created + random.below(age)
  const assigned = created + Math.floor((updated - created) / 2)
  const due = dueOf(random, now, created)
  const done = status.statusCategory === 'resolved' || status.statusCategory === 'closed'
  const breached = due !== undefined && due < (done ? updated : now)
  return { created, assigned, updated, breached, ...(due !== undefined && { due }) }
}

/** None, overdue, on the day of `now`, or in the weeks after it; to the full quarter of an hour. */
function dueOf(random: Random, now: number, created: number): number | undefined {
  const today = Math.floor(now / day) * day
  const moment = weighted<number | undefined>(
    random,
    now + day + random.below(30 * day),
    [undefined, 30],
    [created + hour + random.below(14 * day), 25],
    [today + random.below(day), 10],
  )
  return moment === undefined ? undefined : Math.floor(moment / (15 * minute)) * 15 * minute
}
