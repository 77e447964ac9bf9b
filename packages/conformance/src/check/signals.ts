import type { RunContext } from './run-context.ts'

/** Ends a check that cannot be made. Its message is the reason. */
export class SkipCheck extends Error {
  override name = 'SkipCheck'
}

/** Ends a check that cannot go on after a violation. */
export class EndCheck extends Error {
  override name = 'EndCheck'
}

/** Ends a check whose answers cannot be used, for a reason that another check tells. Its message is the id of that check. */
export class BlockedCheck extends Error {
  override name = 'BlockedCheck'
}

/** @throws SkipCheck when the host has asked for a longer wait than the run has patience for. */
export function skipWhenRateLimited({ rateLimited }: RunContext): void {
  if (rateLimited !== undefined) throw new SkipCheck(rateLimited)
}
