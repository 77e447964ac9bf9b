const weekday = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)'
const months = 'JanFebMarAprMayJunJulAugSepOctNovDec'

/** `Sun Nov  6 08:49:37 1994`, which C's `asctime` writes. */
const asctime = new RegExp(`^(${weekday}) (\\w{3}) +(\\d\\d?) ([\\d:]+) (\\d{4})`)
/** `Sun, 06 Nov 1994 08:49:37 GMT`, and `Sunday, 06-Nov-94 08:49:37 GMT` of RFC 850. */
const usual = new RegExp(
  `^${weekday},? (\\d\\d?)[ -](\\w{3})[ -](\\d{4}|\\d\\d) (\\d\\d):(\\d\\d):(\\d\\d)(?: (?:GMT|UTC|([+-]\\d\\d):?(\\d\\d)))?$`,
)
const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/

/**
 * Reads a moment as HTTP writes it, in each form of RFC 9110, section 5.6.7: `Sun, 06 Nov 1994 08:49:37 GMT`,
 * `Sunday, 06-Nov-94 08:49:37 GMT` and `Sun Nov  6 08:49:37 1994`. Hosts also write ISO 8601, leave `GMT` out or give
 * a distance from it; that is read as well. A date without a zone is one of GMT, whatever the zone of this machine is.
 *
 * @param text - value of a header such as `Date`.
 * @param now - the present, in milliseconds since 1970. A year of two figures is the one that is less than 50 years
 *   from it, or the past one when both are 50 years away.
 * @returns milliseconds since 1970; undefined for what is no date, which `Date.parse` may take for one.
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
  const trimmed = text?.trim() ?? ''
  const [isIso, zone] = iso.exec(trimmed) ?? []
  if (isIso) {
    const moment = Date.parse(zone ? isIso : `${isIso}Z`)
    return Number.isNaN(moment) ? undefined : moment
  }
  const parts = usual.exec(trimmed.replace(asctime, '$1 $3 $2 $5 $4'))
  if (!parts) return undefined
  const [, date, name = '', years = '', ...times] = parts
  const [hour = 0, minute = 0, second = 0, zoneHours = 0, zoneMinutes = 0] = times.map((part) =>
    Number(part ?? 0),
  )
  const month = months.indexOf(name) / 3
  // The 60 is that of a leap second.
  if (!Number.isInteger(month) || month < 0 || hour > 23 || minute > 59 || second > 60) return undefined
  const momentIn = (year: number): number => {
    const day = new Date(Date.UTC(year, month, Number(date)))
    if (day.getUTCDate() !== Number(date)) return NaN
    const east = zoneHours * 60 + (parts[7]?.startsWith('-') ? -zoneMinutes : zoneMinutes)
    return day.getTime() + ((hour * 60 + minute - east) * 60 + second) * 1000
  }
  const moment = years.length === 4 ? momentIn(Number(years)) : nearest(Number(years), now, momentIn)
  return Number.isNaN(moment) ? undefined : moment
}

/** The moment in the last year with these two figures that is not more than 50 years ahead. */
function nearest(figures: number, now: number, momentIn: (year: number) => number): number {
  const today = new Date(now)
  const latest = today.setUTCFullYear(today.getUTCFullYear() + 50)
  const century = Math.floor(new Date(now).getUTCFullYear() / 100) * 100
  const candidates = [100, 0, -100].map((more) => momentIn(century + more + figures))
  return candidates.find((moment) => moment <= latest) ?? NaN
}
