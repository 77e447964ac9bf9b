import type { Scope } from '../model.ts'
import { retryAfterHeader } from './contract-headers.ts'
import { refusal } from './refusal.ts'

/** The windows for which the contract has a message, in milliseconds. */
const windows = { minute: 60_000, hour: 3_600_000 } as const

/** A limit of calls per window of time. */
export type RateWindow = keyof typeof windows

/** Maximum number of calls in any window of that length. */
export interface RateLimit {
  calls: number
  window: RateWindow
}

/** Rate limits of a sandbox. */
export interface RateLimits {
  limits: readonly RateLimit[]
  /** Scope that calls are counted in: one stream, or all streams of an account. Default `stream`. */
  per?: 'stream' | 'account'
  /** Divides the windows; `Retry-After` stays that of the full ones. Default 1. */
  divisor?: number
  /** The current time in milliseconds. Default the system's. */
  now?: () => number
}

/** Counts the calls of callers in rolling windows. */
export class RateLimiter {
  readonly #options: Required<RateLimits>
  /** The moments of the calls that were let through, of each stream or account. */
  readonly #calls = new Map<string, number[]>()

  constructor({ limits, per = 'stream', divisor = 1, now = () => performance.now() }: RateLimits) {
    this.#options = { limits, per, divisor, now }
  }

  /**
   * Counts a call. One that is refused is not counted.
   *
   * @throws Refusal with the documented message of the limit that takes longest to wait for.
   */
  take({ accountId, streamId }: Scope): void {
    const { limits, per, divisor, now } = this.#options
    const key = per === 'account' ? accountId : `${accountId} ${streamId}`
    const moment = now()
    const longest = Math.max(...limits.map(({ window }) => windows[window])) / divisor
    const calls = (this.#calls.get(key) ?? []).filter((each) => each > moment - longest)
    const reached = limits
      .map((limit) => ({ ...limit, wait: waitFor(limit, calls, moment, divisor) }))
      .filter(({ wait }) => wait > 0)
      .toSorted((a, b) => b.wait - a.wait)[0]
    this.#calls.set(key, calls)
    if (reached) {
      const seconds = Math.ceil((reached.wait * divisor) / 1000)
      throw refusal(`rate-limit-${reached.window}`, { [retryAfterHeader]: String(seconds) })
    }
    calls.push(moment)
  }
}

/** How long until a limit lets a call through, in milliseconds. */
function waitFor(
  { calls, window }: RateLimit,
  before: readonly number[],
  moment: number,
  divisor: number,
): number {
  const first = before.at(-calls)
  return first === undefined ? 0 : first + windows[window] / divisor - moment
}
