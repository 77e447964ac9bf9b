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
