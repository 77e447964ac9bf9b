/** So many requests a probe sends at most: to read, and beside it with tokens of other kinds. */
export const budgets = { reads: 60, tokens: 12 } as const
