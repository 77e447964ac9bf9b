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
  return {
    spent() {
      if (sent() >= requests) return leftOutReason({ requests })
      if (clock() - start >= minutes * 60_000) return leftOutReason({ minutes })
      return undefined
    },
  }
}

/** What the reason begins with for which a check was left out. */
const leftOut = 'left out for the budget'

/** Why a check was not begun. */
export function leftOutReason({ requests, minutes }: BudgetLimits = {}): string {
  return requests === undefined ? `${leftOut} of ${minutes} minutes` : `${leftOut} of ${requests} requests`
}

/** Whether a check was left out for a budget, by what is told of it. */
export function isLeftOut({ outcome, messages }: { outcome: string; messages: readonly string[] }): boolean {
  return outcome === 'skipped' && (messages[0] ?? '').startsWith(leftOut)
}
