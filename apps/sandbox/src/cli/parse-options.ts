import { InvalidArgumentError } from 'commander'

/** A parser of whole numbers between two bounds, for commander. */
export function wholeNumber(from: number, to: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (/^-?\d+$/u.test(text) && value >= from && value <= to) return value
    throw new InvalidArgumentError(`It must be a whole number from ${from} to ${to}.`)
  }
}

/** Reads a moment, for commander. */
export function moment(text: string): number {
  const value = Date.parse(text)
  if (/^\d{4}-\d{2}-\d{2}T.*Z$/u.test(text) && !Number.isNaN(value)) return value
  throw new InvalidArgumentError('It must be ISO 8601 in UTC, such as 2025-06-01T12:00:00Z.')
}
