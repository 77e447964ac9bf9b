import type { components } from '@case-management/contract'
import type { Span } from '../storage/task-storage.ts'

type EtaBucket = components['schemas']['EtaBucket']

const dayLength = 86_400_000
const minute = 60_000

/** From where a search looks at due dates. */
export interface Day {
  /** The moment of the call, in epoch milliseconds. */
  now: number
  /** Minutes from the caller's local time to UTC, negative east of Greenwich. */
  timezoneOffset: number
}

/** The spans of time that the buckets stand for. "Today" is the whole day of the caller, so it overlaps the others. */
export function etaSpans(buckets: readonly EtaBucket[], day: Day): Span[] {
  const { from, to } = today(day)
  const spans: Record<EtaBucket, Span> = {
    overdue: { to: day.now - 1 },
    dueToday: { from, to },
    upcoming: { from: to + 1 },
  }
  return [...new Set(buckets)].map((bucket) => spans[bucket])
}

function today({ now, timezoneOffset }: Day): { from: number; to: number } {
  const offset = timezoneOffset * minute
  const from = Math.floor((now - offset) / dayLength) * dayLength + offset
  return { from, to: from + dayLength - 1 }
}
