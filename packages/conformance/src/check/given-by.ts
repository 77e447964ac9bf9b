import type { Exchange } from './exchange.ts'

/** The exchanges in which pages and records came, as long as somebody holds these. */
const givers = new WeakMap<object, Exchange>()

/** Longer answers are not held: a page of a large stream has megabytes, and a walk holds many. */
const longestHeld = 500_000

/** Notes in which exchange a page or a record came. */
export function noteGiven(given: object, exchange: Exchange | undefined): void {
  if (exchange?.response && exchange.response.body.length <= longestHeld) givers.set(given, exchange)
}

/** The exchange in which a page or a record came, where it is known. */
export function exchangeThatGave(given: object | undefined): Exchange | undefined {
  return given && givers.get(given)
}
