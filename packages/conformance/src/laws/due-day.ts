import type { components } from '@case-management/contract'

type EtaBucket = components['schemas']['EtaBucket']

const dayLength = 86_400_000
const minute = 60_000

/** From where due dates are seen. */
export interface DayView {
  /** The moment of the call, in milliseconds since 1970. */
  now: number
  /** Minutes from the caller's local time to UTC; 0 is a UTC day. */
  timezoneOffset: number
}

/** First millisecond of the caller's day. */
export function startOfDay({ now, timezoneOffset }: DayView): number {
  const shift = timezoneOffset * minute
  return Math.floor((now - shift) / dayLength) * dayLength + shift
}

/** Whether a due moment lies in a bucket of `ETAlist`. */
export function isInBucket(due: number, bucket: EtaBucket, view: DayView): boolean {
  const start = startOfDay(view)
  if (bucket === 'overdue') return due < view.now
  if (bucket === 'upcoming') return due >= start + dayLength
  return due >= start && due < start + dayLength
}
