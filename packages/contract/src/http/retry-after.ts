import { httpDate } from './http-date.ts'

/** A longer wait counts as this, a year in milliseconds: figures without end are no number. */
const longest = 365 * 24 * 60 * 60 * 1000

/**
 * The wait that a header `Retry-After` asks for, in milliseconds. A date in it is measured against the `Date` of the
 * same answer, because the clock of the host that wrote both can differ from that of this machine.
 * Hosts also write seconds with a fraction, which is rounded up, and with their unit, such as `1.5` or `60s`.
 *
 * @param value - value of `Retry-After`: seconds, or a date in any form that {@link httpDate} reads.
 * @param date - value of `Date` of that answer; where it is missing or no date, the clock of this machine counts.
 * @param now - the present of this machine, in milliseconds since 1970.
 * @returns from 0, for a date in the past, to a year; undefined when the value is missing or neither form.
 *
 * @example
 * ```ts
 * import { retryAfter } from '@case-management/contract/http'
 *
 * console.log(retryAfter('2')) // 2000
 * console.log(retryAfter('Sun, 06 Nov 1994 08:49:37 GMT', 'Sun, 06 Nov 1994 08:49:32 GMT')) // 5000
 * ```
 */
export function retryAfter(
  value: string | null | undefined,
  date?: string | null,
  now = Date.now(),
): number | undefined {
  const [, seconds] = /^\s*(\d+(?:\.\d+)?)\s*s?\s*$/i.exec(value ?? '') ?? []
  if (seconds !== undefined) return Math.min(Math.ceil(Number(seconds)) * 1000, longest)
  const present = httpDate(date, now) ?? now
  const until = httpDate(value, present)
  return until === undefined ? undefined : Math.min(Math.max(0, until - present), longest)
}

/**
 * How far the clock of a host is ahead of this machine's, in milliseconds; below 0 when it is behind.
 * A header `Date` has whole seconds, and some time passes on the way: a difference of a second or two says nothing.
 *
 * @param date - value of `Date` of an answer that has just come.
 * @param now - the present of this machine, in milliseconds since 1970.
 * @returns undefined when the header is missing or no date.
 *
 * @example
 * ```ts
 * import { clockDifference } from '@case-management/contract/http'
 *
 * console.log(clockDifference('Sun, 06 Nov 1994 08:49:37 GMT', Date.UTC(1994, 10, 6, 8, 49, 0))) // 37000
 * ```
 */
export function clockDifference(date: string | null | undefined, now = Date.now()): number | undefined {
  const told = httpDate(date, now)
  return told === undefined ? undefined : told - now
}
