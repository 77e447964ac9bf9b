import { counted } from '../reports/counted.ts'

/** How much a run may spend. */
export interface BudgetLimits {
  /** Requests that the checks may send. What puts tasks back is never left out. */
  requests?: number
  /** Minutes after which no check begins. */
  minutes?: number
}

/** What a run may spend. */
export interface Budget {
  /** Why nothing more is sent; `undefined` while something is left. */
  spent: () => string | undefined
  /** What is left of each limit. */
  left: () => BudgetLimits
  /**
   * Why a check is left out that does not fit into what is left.
   *
   * @param rate - requests a second at most.
   */
  whyLeftOut: (rate: number) => string
}

/**
 * Watches what a run spends.
 *
 * @param sent - number of requests that the run has sent.
 * @param clock - in milliseconds.
 */
export function watchBudget(
  { requests = Infinity, minutes = Infinity }: BudgetLimits,
  sent: () => number,
  clock: () => number = Date.now,
): Budget {
  const start = clock()
  const requestsLeft = () => Math.max(0, requests - sent())
  const minutesLeft = () => Math.max(0, minutes - (clock() - start) / 60_000)
  return {
    spent() {
      if (requestsLeft() === 0) return leftOutReason(counted(requests, 'request'))
      if (minutesLeft() === 0) return leftOutReason(counted(minutes, 'minute'))
      return undefined
    },
    left: () => ({ requests: requestsLeft(), minutes: minutesLeft() }),
    whyLeftOut: (rate) =>
      leftOutReason(
        minutesLeft() * 60 * rate < requestsLeft()
          ? counted(minutes, 'minute')
          : counted(requests, 'request'),
      ),
  }
}

/** What the reason begins with for which a check was left out. */
const leftOut = 'left out for the budget'

/** Why a check was not begun. */
function leftOutReason(limit: string): string {
  return `${leftOut} of ${limit}`
}

/** Whether a check was left out for a budget, by what is told of it. */
export function isLeftOut({ outcome, messages }: { outcome: string; messages: readonly string[] }): boolean {
  return outcome === 'skipped' && (messages[0] ?? '').startsWith(leftOut)
}
