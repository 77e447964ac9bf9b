/** A moment as HTTP writes it, or as ISO 8601. Anything else is no date, though `Date.parse` takes it for one. */
const moment = /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w*,? |\d{4}-\d{2}-\d{2}T)/

/**
 * The wait that a header `Retry-After` asks for, in milliseconds.
 * Seconds also count with a fraction, which is rounded up, and with their unit, such as `1.5` or `60s`.
 *
 * @returns nothing when the header is missing or cannot be understood.
 */
export function retryAfter(header: string | undefined, now = Date.now()): number | undefined {
  if (header === undefined) return undefined
  const [, seconds] = /^\s*(\d+(?:\.\d+)?)\s*s?\s*$/i.exec(header) ?? []
  if (seconds !== undefined) return Math.ceil(Number(seconds)) * 1000
  const until = moment.test(header) ? Date.parse(header) : Number.NaN
  return Number.isNaN(until) ? undefined : Math.max(0, until - now)
}
