import { counted } from '../reports/counted.ts'
import type { Budget, BudgetLimits } from './budget.ts'

/** A part of a run that has a price. */
export interface Priced {
  /** Number of checks in it that can be made. */
  checks: number
  /** Why each of its other checks cannot be made with what was given. */
  impossible: readonly string[]
  /** About how many requests it sends. */
  requests: number
}

/** What a run is expected to send. */
export interface Plan {
  /** Number of checks that will be made. */
  checks: number
  /** Number of checks that cannot be made with what was given. */
  notPossible: number
  /** Each reason for that, with the number of its checks, most first. */
  whyNotPossible: Record<string, number>
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

/** What is made, in its order, and what the budget leaves out. */
export interface Choice<T> {
  kept: readonly T[]
  leftOut: readonly T[]
}

/** Splits what is to be done into what the budget allows, the first ones first, and what it leaves out. */
export function withinBudget<T extends Priced>(
  steps: readonly T[],
  limits: BudgetLimits,
  rate: number,
): Choice<T> {
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
 * Chooses what is made next when all that was kept is made: a host that needed fewer requests than were expected
 * leaves some of the budget for what was left out.
 */
export function withinTheRest<T extends Priced>(
  leftOut: readonly T[],
  budget: Budget | undefined,
  rate: number,
): Choice<T> {
  if (!budget || budget.spent() !== undefined) return { kept: [], leftOut }
  return withinBudget(leftOut, budget.left(), rate)
}

/**
 * Sums up what was chosen.
 *
 * @param sent - requests that earlier parts of the run sent.
 */
export function planOf(
  { kept, leftOut }: Choice<Priced>,
  limits: BudgetLimits,
  rate: number,
  sent = 0,
): Plan {
  const sum = (steps: readonly Priced[], key: 'checks' | 'requests') =>
    steps.reduce((total, step) => total + step[key], 0)
  const impossible = [...kept, ...leftOut].flatMap((step) => step.impossible)
  const requests = sum(kept, 'requests')
  return {
    checks: sum(kept, 'checks'),
    notPossible: impossible.length,
    whyNotPossible: timesOf(impossible),
    leftOut: sum(leftOut, 'checks'),
    requests,
    ...(sent > 0 && { sent }),
    ...((limits.requests ?? limits.minutes) !== undefined && { budget: limits }),
    ...(Number.isFinite(rate) && { rate, seconds: Math.ceil(requests / rate) }),
  }
}

function timesOf(reasons: readonly string[]): Record<string, number> {
  const times = new Map<string, number>()
  for (const reason of reasons) times.set(reason, (times.get(reason) ?? 0) + 1)
  return Object.fromEntries([...times].toSorted(([, a], [, b]) => b - a))
}

/** The plan in one line for people. */
export function planSentence(plan: Plan): string {
  const { checks, notPossible, leftOut, requests, sent, budget, rate, seconds } = plan
  const time =
    rate === undefined || seconds === undefined ? '' : `, ${durationOf(seconds)} at ${rate} a second`
  const limits = [
    ...(budget?.requests === undefined ? [] : [counted(budget.requests, 'request')]),
    ...(budget?.minutes === undefined ? [] : [counted(budget.minutes, 'minute')]),
  ].join(' and ')
  const before = sent === undefined || budget?.requests === undefined ? '' : `, ${sent} of them sent before,`
  const impossible =
    notPossible > 0 ? `; ${counted(notPossible, 'check')} cannot be made with what was given` : ''
  const without =
    leftOut > 0 ? `; the budget of ${limits}${before} leaves ${counted(leftOut, 'check')} out` : ''
  return `expects about ${counted(requests, 'request')} for ${counted(checks, 'check')}${time}${impossible}${without}`
}

function durationOf(seconds: number): string {
  return seconds < 90 ? `about ${seconds} s` : `about ${Math.round(seconds / 60)} minutes`
}
