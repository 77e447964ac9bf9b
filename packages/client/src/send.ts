import { attempt, type Answer } from './attempt.ts'
import { TasksError } from './errors/tasks-error.ts'
import { limit } from './limit.ts'
import type { Limits } from './options.ts'
import { retryDelay, type Failure } from './retry-delay.ts'
import type { Call, Transport } from './transport.ts'

/** No answer. */
interface Nothing extends Failure {
  response?: undefined
}

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
 * Sends a call until there is an answer worth keeping, within its retries and its total time.
 * That answer may be an error which another attempt would not change.
 *
 * @throws TasksError when no answer came, and whatever a middleware or hook throws.
 */
export async function send<Body>(transport: Transport, call: Call): Promise<Answer<Body>> {
  const { operation, deadline } = call
  let retries = 0
  let renewed = false
  let renew = false
  for (let number = 1; ; number++) {
    const outcome: Answer<Body> | Nothing = await limit(call, call.timeout, (signal) =>
      attempt<Body>(transport, call, number, renew, signal),
    ).catch(nothing)
    const { error, response } = outcome
    if (!error) return outcome
    call.failure = error

    renew = !renewed && transport.renewable && error.name === 'AuthenticationError' && response !== undefined
    renewed ||= renew
    let delay = renew ? 0 : undefined
    if (!renew && retries < call.retries) {
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
    if (response) return outcome
    throw error
  }
}

function nothing(error: unknown): Nothing {
  if (error instanceof TasksError) return { error }
  throw error
}
