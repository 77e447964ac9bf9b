import { attempt, type Answer } from './attempt.ts'
import { AbortError } from './errors/abort-error.ts'
import { TasksError } from './errors/tasks-error.ts'
import { TimeoutError } from './errors/timeout-error.ts'
import { limit } from './limit.ts'
import type { Limits } from './options.ts'
import { retryDelay, type Failure } from './retry-delay.ts'
import { sleep } from './sleep.ts'
import { factsOf, type Call, type Transport } from './transport.ts'

/** No answer. */
interface Nothing extends Failure {
  response?: undefined
}

/**
 * Sends a call until there is an answer worth keeping, within its retries and its total time.
 * That answer may be an error which another attempt would not change.
 *
 * @throws TasksError when no answer came, and whatever a middleware or hook throws.
 */
export async function send<Body>(transport: Transport, call: Call): Promise<Answer<Body>> {
  const { operation, signal } = call
  const { timeout, totalTimeout, maxRetries } = limitsOf(transport, call)
  const deadline = performance.now() + totalTimeout
  let retries = 0
  let renewed = false
  let renew = false
  for (let number = 1; ; number++) {
    const time = Math.min(timeout, deadline - performance.now())
    const outcome: Answer<Body> | Nothing = await attemptWithin<Body>(time, transport, call, number, renew)
    if (!outcome.error) return outcome
    const error: TasksError = outcome.error

    renew =
      !renewed &&
      transport.renewable &&
      error.name === 'AuthenticationError' &&
      outcome.response !== undefined
    renewed ||= renew
    let delay: number | undefined
    if (renew) delay = 0
    else if (retries < maxRetries) {
      retries += 1
      delay = retryDelay(operation.retry, outcome, retries, Math.random())
    }
    // Timers fire up to a millisecond early and any time late: look at the clock before the wait and after it.
    if (delay !== undefined && performance.now() + delay + 1 < deadline) {
      for (const hook of transport.hooks)
        hook.onRetry?.({ operation: operation.id, attempt: number, error, delay })
      await sleep(delay, signal)
      if (performance.now() < deadline) continue
    }
    if (outcome.response) return outcome
    throw error
  }
}

function limitsOf(transport: Transport, call: Call) {
  const pick = (name: keyof Limits, otherwise: number) =>
    call.limits[name] ?? transport.limits[name] ?? otherwise
  return {
    timeout: pick('timeout', 30_000),
    totalTimeout: pick('totalTimeout', 120_000),
    maxRetries: pick('retries', call.operation.retry.maxAttempts - 1),
  }
}

async function attemptWithin<Body>(
  milliseconds: number,
  transport: Transport,
  call: Call,
  number: number,
  renew: boolean,
): Promise<Answer<Body> | Nothing> {
  const { signal } = call
  const errors = {
    aborted: () => new AbortError(factsOf(call), signal?.reason),
    late: () => new TimeoutError(`no whole answer within ${Math.round(milliseconds)} ms`, factsOf(call)),
  }
  if (signal?.aborted) return { error: errors.aborted() }
  try {
    return await limit(
      (ending) => attempt<Body>(transport, call, number, renew, ending),
      signal,
      milliseconds,
      errors,
    )
  } catch (error) {
    if (error instanceof TasksError) return { error }
    throw error
  }
}
