import { format } from 'node:util'

/** What a `console.log` prints for these arguments, on one line. */
export function printedFor(values: readonly unknown[]): string {
  return format(...values).replaceAll(/\s+/g, ' ')
}
