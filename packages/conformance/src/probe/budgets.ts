/**
 * So many requests a probe sends at most: to read, also where others change tasks meanwhile; to see whether they did; to find out how large and how deep a body may be; with tokens of other kinds;
 * with updates that can be put back, and with those that may spoil a task; and to put back.
 */
export const budgets = {
  reads: 60,
  settling: 3,
  readsBesideOthers: 240,
  bodies: 16,
  tokens: 16,
  writes: 50,
  spoiling: 12,
  putBack: 10,
} as const
