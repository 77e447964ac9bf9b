import type { BudgetLimits } from './budget.ts'

/** A part of a run that has a price. */
export interface Priced {
  /** Number of checks in it. */
  checks: number
  /** About how many requests it sends; 0 for what cannot be made. */
  requests: number
}

/** What a run is expected to send. */
export interface Plan {
  /** Number of checks that will be made, or skipped for want of something that was not given. */
  checks: number
  /** Number of checks that the budget leaves out. */
  leftOut: number
  /** About how many requests will be sent. */
  requests: number
  /** Requests that earlier parts of the run sent, which the budget counts; absent without any. */
  sent?: number
  /** The limits of the budget; absent when there are none. */
  budget?: BudgetLimits
  /** Requests a second at most; absent without a limit. */
  rate?: number
  /** About how long that takes at the rate, in seconds; absent without a rate. */
  seconds?: number
}

/** Splits what is to be done into what the budget allows, the first ones first, and what it leaves out. */
export function withinBudget<T extends Priced>(
  steps: readonly T[],
  limits: BudgetLimits,
  rate: number,
): { kept: T[]; leftOut: T[] } {
  const most = Math.min(limits.requests ?? Infinity, (limits.minutes ?? Infinity) * 60 * rate)
  const kept: T[] = []
  const leftOut: T[] = []
  let sum = 0
  for (const step of steps) {
    if (sum + step.requests > most) leftOut.push(step)
    else {
      kept.push(step)
      sum += step.requests
    }
  }
  return { kept, leftOut }
}

/**
 * Sums up what was chosen.
 *
 * @param sent - requests that earlier parts of the run sent.
 */
export function planOf(
  { kept, leftOut }: { kept: readonly Priced[]; leftOut: readonly Priced[] },
  limits: BudgetLimits,
  rate: number,
  sent = 0,
): Plan {
  const sum = (steps: readonly Priced[], key: keyof Priced) =>
    steps.reduce((total, step) => total + step[key], 0)
  const requests = sum(kept, 'requests')
  return {
    checks: sum(kept, 'checks'),
    leftOut: sum(leftOut, 'checks'),
    requests,
    ...(sent > 0 && { sent }),
    ...((limits.requests ?? limits.minutes) !== undefined && { budget: limits }),
    ...(Number.isFinite(rate) && { rate, seconds: Math.ceil(requests / rate) }),
  }
}

/** The plan in one line for people. */
export function planSentence({ checks, leftOut, requests, sent, budget, rate, seconds }: Plan): string {
  const time =
    rate === undefined || seconds === undefined ? '' : `, ${durationOf(seconds)} at ${rate} a second`
  const limits = [
    ...(budget?.requests === undefined ? [] : [`${budget.requests} requests`]),
    ...(budget?.minutes === undefined ? [] : [`${budget.minutes} minutes`]),
  ].join(' and ')
  const before = sent === undefined || budget?.requests === undefined ? '' : `, ${sent} of them sent before,`
  const without =
    leftOut > 0
      ? `; the budget of ${limits}${before} leaves ${leftOut} ${leftOut === 1 ? 'check' : 'checks'} out`
      : ''
  return `expects about ${requests} requests for ${checks} checks${time}${without}`
}

function durationOf(seconds: number): string {
  return seconds < 90 ? `about ${seconds} s` : `about ${Math.round(seconds / 60)} minutes`
}
