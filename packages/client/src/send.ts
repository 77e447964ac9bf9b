import { attempt, type Answer } from './attempt.ts'
import { isMarked } from './errors/tasks-error.ts'
import { limit } from './limit.ts'
import type { Limits } from './options.ts'
import { retryDelay, type Failure } from './retry-delay.ts'
import type { Call, Transport } from './transport.ts'

/** No answer, and the error that says why. */
interface NoAnswer extends Failure {
  response?: undefined
  token?: undefined
}

/** What becomes of a call. */
export type Outcome<Body> = Answer<Body> | NoAnswer

/** Begins a call: its time runs from here. */
export function beginCall(
  transport: Transport,
  request: Pick<Call, 'operation' | 'url' | 'headers' | 'body' | 'signal'>,
  {
    timeout = transport.timeout,
    totalTimeout = transport.totalTimeout,
    retries = transport.retries ?? request.operation.retry.maxAttempts - 1,
  }: Limits,
): Call {
  return { ...request, timeout, totalTimeout, retries, deadline: performance.now() + totalTimeout, sent: 0 }
}

/**
 * Sends a call until it succeeds, or another attempt would not help, within its retries and its total time.
 *
 * @throws whatever a middleware or hook throws of its own.
 */
export async function send<Body>(transport: Transport, call: Call): Promise<Outcome<Body>> {
  const { operation, deadline } = call
  let retries = 0
  for (let number = 1; ; number++) {
    const since = performance.now()
    const outcome = await limit(call, call.timeout, (signal) =>
      attempt<Body>(transport, call, number, signal),
    ).catch(noAnswer)
    const { error } = outcome
    if (!error) return outcome
    call.failure = error

    const renew = transport.renewable && !call.renewed && error.name === 'AuthenticationError'
    const { token } = outcome
    call.refused = renew && token !== undefined ? { token, since } : undefined
    let delay = call.refused === undefined ? undefined : 0
    if (delay === undefined && retries < call.retries) {
      delay = retryDelay(operation.retry, outcome, ++retries, Math.random())
    }
    // Timers fire up to a millisecond early and any time late: look at the clock before the wait and after it.
    if (delay !== undefined && performance.now() + delay + 1 < deadline) {
      for (const hook of transport.hooks)
        hook.onRetry?.({ operation: operation.id, attempt: number, error, delay })
      // Its end is an error in any case. An abort shows again at the next attempt.
      await limit(call, delay, () => new Promise<never>(() => undefined)).catch(() => undefined)
      if (performance.now() < deadline) continue
    }
    return outcome
  }
}

/** Takes an error of the client for a failure; any other is thrown. */
export function noAnswer(error: unknown): NoAnswer {
  if (isMarked(error)) return { error }
  throw error
}
