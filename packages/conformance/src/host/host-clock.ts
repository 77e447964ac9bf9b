import { AsyncLocalStorage } from 'node:async_hooks'
import { httpDate } from '@case-management/contract/http'
import type { Exchange } from '../check/exchange.ts'

/** A larger difference than this, five minutes, is not allowed for: it is as long as a token lives. */
const largestDifference = 300_000

/** A header `Date` has whole seconds. */
const resolution = 1000

/** Servers keep the text of a `Date` for a second, and one under load keeps it longer: so much says nothing. */
const lag = 1000

/** The clock of the host under test, as the header `Date` of its answers shows it. */
export interface HostClock {
  /** Looks at the `Date` of an answer. */
  note: (exchange: Pick<Exchange, 'response' | 'startedAt' | 'duration'>) => void
  /**
   * How far the host's clock is ahead of this machine's, in milliseconds, and below 0 behind it; 0 while the answers
   * leave it open whether there is a difference; undefined while none has told.
   */
  difference: () => number | undefined
  /** The time of the host in milliseconds since 1970: that of this machine, and a difference that is allowed for. */
  now: () => number
}

/**
 * Starts with no difference. Each answer narrows down what it can be: the host wrote its `Date` after the request was
 * sent and before the answer was read. What no longer fits together begins anew, because a clock may be set.
 */
export function createHostClock(): HostClock {
  let range: { least: number; most: number } | undefined
  const difference = () => {
    if (!range) return undefined
    const { least, most } = range
    return least <= 0 && most + lag >= 0 ? 0 : Math.round((least + most) / 2)
  }
  return {
    note({ response, startedAt, duration }) {
      // What a cache kept tells the time of then.
      if (!response || response.headers['age'] !== undefined) return
      const date = httpDate(response.headers['date'])
      if (date === undefined) return
      const least = date - (startedAt + duration)
      const most = date + resolution - startedAt
      const both = range && { least: Math.max(least, range.least), most: Math.min(most, range.most) }
      range = both && both.least <= both.most ? both : { least, most }
    },
    difference,
    now: () => Date.now() + (isAllowed(difference()) ? (difference() ?? 0) : 0),
  }
}

/** Whether a difference is allowed for. */
export function isAllowed(difference = 0): boolean {
  return Math.abs(difference) <= largestDifference
}

const current = new AsyncLocalStorage<HostClock>()

/** Lets {@link hostNow} tell the time of this clock in all that is called. */
export function withHostClock<T>(clock: HostClock, work: () => Promise<T>): Promise<T> {
  return current.run(clock, work)
}

/** The time of the host under test in milliseconds since 1970; outside a run that of this machine. */
export function hostNow(): number {
  return current.getStore()?.now() ?? Date.now()
}

/** Whether the host under test has the time of this machine, as far as its answers tell. */
export function isSameClock(): boolean {
  return (current.getStore()?.difference() ?? 0) === 0
}

/** A smaller difference is not worth a word, in milliseconds. */
const leastTold = 2_000

/**
 * What a person has to know of the difference, in one sentence; nothing when there is none.
 * Beyond what is allowed for it says what to do.
 */
export function clockSentence(difference: number | undefined): string | undefined {
  if (Math.abs(difference ?? 0) < leastTold || difference === undefined) return undefined
  const told = `The clock of the host is ${durationOf(Math.abs(difference))} ${difference > 0 ? 'ahead of' : 'behind'} that of this machine`
  return isAllowed(difference)
    ? `${told}; times of tokens and due dates were reckoned by the host's clock.`
    : `${told}, and more than ${durationOf(largestDifference)} is not allowed for: checks of token times and due dates may be wrong; set the clocks.`
}

function durationOf(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}
