import type { RunContext } from './run-context.ts'

/** Ends a check that cannot be made. Its message is the reason. */
export class SkipCheck extends Error {
  override name = 'SkipCheck'
}

/** Ends a check that cannot go on after a violation. */
export class EndCheck extends Error {
  override name = 'EndCheck'
}

/** Ends a check whose answers cannot be used, for a reason that another check tells. */
export class BlockedCheck extends SkipCheck {
  override name = 'BlockedCheck'
  /** The id of that check. */
  readonly by: string

  constructor(by: string) {
    super(`blocked by ${by}`)
    this.by = by
  }
}

/** @throws SkipCheck when the host has asked for a longer wait than the run has patience for. */
export function skipWhenRateLimited({ rateLimited }: RunContext): void {
  if (rateLimited !== undefined) throw new SkipCheck(rateLimited)
}
