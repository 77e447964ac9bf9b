import { InvalidArgumentError } from 'commander'
import type { z } from 'zod'
import { clockYears, isClockTime } from '../clock.ts'
import type { RateLimit } from '../http/rate-limits.ts'

/** A parser of whole numbers between two bounds, for commander. */
export function wholeNumber(from: number, to: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (/^-?\d+$/u.test(text) && value >= from && value <= to) return value
    throw new InvalidArgumentError(`It must be a whole number from ${from} to ${to}.`)
  }
}

/** Reads rate limits, for commander. */
export function rateLimits(text: string): RateLimit[] {
  return text.split(',').map((each) => {
    const [, calls, window] = /^([1-9]\d{0,8})\/(minute|hour)$/u.exec(each.trim()) ?? []
    if (window === 'minute' || window === 'hour') return { calls: Number(calls), window }
    throw new InvalidArgumentError('It must be calls a minute or an hour, such as 60/minute,1800/hour.')
  })
}

/** Reads a moment, for commander. */
export function moment(text: string): number {
  const value = Date.parse(text)
  if (!/^\d{4}-\d{2}-\d{2}T.*Z$/u.test(text) || Number.isNaN(value)) {
    throw new InvalidArgumentError('It must be ISO 8601 in UTC, such as 2025-06-01T12:00:00Z.')
  }
  if (!isClockTime(value)) throw new InvalidArgumentError(`It must be in the years ${clockYears}.`)
  return value
}

/** A parser of texts that a schema takes, for commander. */
export function textOf(schema: z.ZodType<string>): (text: string) => string {
  return (text) => {
    const parsed = schema.safeParse(text)
    if (parsed.success) return parsed.data
    throw new InvalidArgumentError(`It ${parsed.error.issues[0]?.message ?? 'is not valid'}.`)
  }
}

/** Collects origins of web pages, for commander. */
export function origins(text: string, before: readonly string[] = []): string[] {
  if (URL.canParse(text) && new URL(text).origin === text) return [...before, text]
  throw new InvalidArgumentError(
    'It must be an origin, such as https://tasks.example.com: no path, no slash.',
  )
}
