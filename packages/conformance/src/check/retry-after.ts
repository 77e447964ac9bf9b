/** A moment as HTTP writes it, in any of its three forms, or as ISO 8601. Anything else is no date, though `Date.parse` takes it for one. */
const moment =
  /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday),? .*\d:\d\d:\d\d|\d{4}-\d{2}-\d{2}T)/

/** The name of a zone, or a distance from GMT. */
const zone = /[a-z]$|[+-]\d{2}:?\d{2}$/i

/** A longer wait counts as this, a year in milliseconds: figures without end are no number. */
const longest = 365 * 24 * 60 * 60 * 1000

/**
 * The wait that a header `Retry-After` asks for, in milliseconds.
 * Seconds also count with a fraction, which is rounded up, and with their unit, such as `1.5` or `60s`;
 * a date without a zone is one of GMT, whatever the zone of this machine is.
 *
 * @returns nothing when the header is missing or cannot be understood.
 */
export function retryAfter(header: string | undefined, now = Date.now()): number | undefined {
  if (header === undefined) return undefined
  const [, seconds] = /^\s*(\d+(?:\.\d+)?)\s*s?\s*$/i.exec(header) ?? []
  if (seconds !== undefined) return Math.min(Math.ceil(Number(seconds)) * 1000, longest)
  const until = momentOf(header.trim())
  return Number.isNaN(until) ? undefined : Math.min(Math.max(0, until - now), longest)
}

function momentOf(date: string): number {
  if (!moment.test(date)) return Number.NaN
  if (zone.test(date)) return Date.parse(date)
  return Date.parse(/^\d/.test(date) ? `${date}Z` : `${date} GMT`)
}
