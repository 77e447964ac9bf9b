import { retryAfterHeader } from './answer-headers.ts'

/**
 * How long the host asks to wait, in seconds.
 * `Retry-After` is a number of seconds or an HTTP date; a date in the past means 0.
 *
 * @param now - the present, in milliseconds since 1970.
 * @returns undefined when the header is missing or neither form.
 */
export function retryAfterOf(headers: Headers, now: number): number | undefined {
  const value = headers.get(retryAfterHeader) ?? ''
  if (/^\d+$/.test(value)) return Number(value)
  // Date.parse takes almost any text for a date, so look at the form first.
  const date = /^\w{3}, .* GMT$/.test(value) ? Date.parse(value) : NaN
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000))
}
