/** So many requests a probe sends at most: to read, and beside it with tokens of other kinds, and with updates. */
export const budgets = { reads: 60, tokens: 12, writes: 50, spoiling: 12, putBack: 10 } as const
