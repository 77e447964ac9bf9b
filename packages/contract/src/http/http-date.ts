/** `Sun Nov  6 08:49:37 1994`, which C's `asctime` writes. */
const asctime = /^(\w+) (\w+) +(\d+) ([\d:]+) (\d{4})/
/** `Sun, 06 Nov 1994 08:49:37 GMT`, and `Sunday, 06-Nov-94 08:49:37 GMT` of RFC 850. */
const usual =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:(?:|s|nes|rs|ur)day)?,? (\d\d?)[ -](\w{3})[ -](\d\d|\d{4}) ([\d:]{6})(\d\d)(?: (GMT|UTC|[+-]\d\d:?\d\d))?$/
const iso = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)?$/

/**
 * Parses an HTTP date in each form of RFC 9110, section 5.6.7: `Sun, 06 Nov 1994 08:49:37 GMT`,
 * `Sunday, 06-Nov-94 08:49:37 GMT` and `Sun Nov  6 08:49:37 1994`. Hosts also write ISO 8601, leave `GMT` out or give
 * a distance from it; that is read as well. A date without a zone is one of GMT, whatever the zone of this machine is.
 *
 * @param text - value of a header such as `Date`.
 * @param now - the present, in milliseconds since 1970. A year of two figures is the one that is less than 50 years
 *   from it, or the past one when both are 50 years away.
 * @returns milliseconds since 1970; undefined for anything else, even if `Date.parse` accepts it.
 *
 * @example
 * ```ts
 * import { httpDate } from '@case-management/contract/http'
 *
 * console.log(httpDate('Sun Nov  6 08:49:37 1994')) // 784111777000
 * console.log(httpDate('Sunny 5')) // undefined
 * ```
 */
export function httpDate(text: string | null | undefined, now = Date.now()): number | undefined {
  const date = text?.trim() ?? ''
  const isIso = iso.exec(date)
  const moment = isIso ? Date.parse(isIso[1] ? date : `${date}Z`) : usualMoment(date, now)
  return Number.isNaN(moment) ? undefined : moment
}

function usualMoment(date: string, now: number): number {
  const parts = usual.exec(date.replace(asctime, '$1 $3 $2 $5 $4'))
  if (!parts) return NaN
  const [, day = '', month = '', figures = '', hour = '', second = '', zone = 'GMT'] = parts
  // The second 60 is a leap second, which `Date` does not know.
  const leap = second === '60' ? 1000 : 0
  const momentIn = (year: number | string): number => {
    const written = `${day.padStart(2, '0')} ${month} ${year} ${hour}${leap ? 59 : second}`
    // `Date.parse` takes the 31st of a month of 30 days for the 1st of the next.
    const isMoment = new Date(`${written} GMT`).toUTCString().includes(written)
    return isMoment ? Date.parse(`${written} ${zone}`) + leap : NaN
  }
  if (figures.length === 4) return momentIn(figures)
  // The last year with these two figures that is not more than 50 years ahead.
  const latest = new Date(now)
  const year = latest.getUTCFullYear()
  latest.setUTCFullYear(year + 50)
  const thisCentury = year - (year % 100) + Number(figures)
  const candidates = [100, 0, -100].map((more) => momentIn(thisCentury + more))
  return candidates.find((moment) => moment <= latest.getTime()) ?? NaN
}
