/** How many faults the runs of a budget caught. */
export interface BudgetPoint {
  /** The budget, in requests. */
  requests: number
  caught: number
}

/**
 * The budgets that are measured, and what share of the seeded faults a run must catch within each.
 * Within 120 requests no choice of these checks catches more than 72 of 100 (ADR 31), so no more than 70 are asked for.
 */
export const budgetAims = [
  { requests: 120, share: 0.7 },
  { requests: 300, share: 0.9 },
  { requests: 1_200, share: 0.98 },
] as const

/** What falls below the aims, one line for each budget. */
export function belowAims(points: readonly BudgetPoint[], faults: number): string[] {
  return budgetAims.flatMap(({ requests, share }) => {
    const caught = points.find((point) => point.requests === requests)?.caught ?? 0
    const least = Math.ceil(share * faults)
    return caught >= least
      ? []
      : [`${caught} of ${faults} faults are caught within ${requests} requests, and must be ${least}`]
  })
}
