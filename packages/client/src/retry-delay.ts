import type { RetryPolicy } from '@case-management/contract'
import type { TasksError } from './errors/tasks-error.ts'

/** What is known of a failed attempt. */
export interface Failure {
  error: TasksError
  /** Milliseconds that the host asked to wait. */
  wait?: number | undefined
  /** Whether the answer broke on its way: it claims to be good JSON and is not. */
  damaged?: boolean
}

/**
 * Errors that another attempt can get past. A ServerError also has statuses that the contract does not name,
 * such as the 520 of a content delivery network.
 */
const passing = /^(Connection|Timeout|Server)Error$/

/**
 * How long to wait before the next attempt, in milliseconds; undefined when another one would not help or could harm.
 * A rate limit is waited out as the host asks or as the contract says. Other failures are repeated only when the
 * operation may run twice, never before the host asks. To each wait comes a random part of one that grows exponentially,
 * so that callers who were turned away together do not come back together.
 *
 * @param retry - number of the next retry, from 1.
 * @param random - a number from 0 to 1.
 */
export function retryDelay(
  policy: RetryPolicy,
  { error, wait, damaged }: Failure,
  retry: number,
  random: number,
): number | undefined {
  const jitter = random * Math.min(policy.maxDelayMs, policy.baseDelayMs * 2 ** (retry - 1))
  if (error.name === 'RateLimitError') return (wait ?? policy.rateLimit.delayMs) + jitter
  const transient = damaged || passing.test(error.name) || policy.statuses.includes(error.status ?? 0)
  return transient && policy.idempotent ? (wait ?? 0) + jitter : undefined
}
