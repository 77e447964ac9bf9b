import { attempt, type Answer, type BadAnswer } from './attempt.ts'
import { AbortError } from './errors/abort-error.ts'
import { TasksError } from './errors/tasks-error.ts'
import { TimeoutError } from './errors/timeout-error.ts'
import { limit } from './limit.ts'
import type { Limits } from './options.ts'
import { retryAfterOf } from './retry-after.ts'
import { retryDelay, type Failure } from './retry-delay.ts'
import { sleep } from './sleep.ts'
import type { Call, Transport } from './transport.ts'

/** No answer. */
interface Nothing {
  error: TasksError
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
  for (let attempts = 1; ; attempts++) {
    const time = Math.min(timeout, deadline - performance.now())
    const outcome: Answer<Body> | Nothing = await attemptWithin<Body>(time, transport, call, attempts, renew)
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
      delay = retryDelay(operation.retry, failureOf(outcome), retries, Math.random())
    }
    // Timers fire up to a millisecond early and any time late: look at the clock before the wait and after it.
    if (delay !== undefined && performance.now() + delay + 1 < deadline) {
      for (const hook of transport.hooks)
        hook.onRetry?.({ operation: operation.id, attempt: attempts, error, delay })
      await sleep(delay, signal)
      if (performance.now() < deadline) continue
    }
    for (const hook of transport.hooks) hook.onError?.({ operation: operation.id, error })
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
  attempts: number,
  renew: boolean,
): Promise<Answer<Body> | Nothing> {
  const facts = { operation: call.operation.id, attempts }
  if (call.signal?.aborted) {
    return { error: new AbortError({ ...facts, attempts: attempts - 1 }, call.signal.reason) }
  }
  const late = () => new TimeoutError(`no whole answer within ${Math.round(milliseconds)} ms`, facts)
  try {
    return await limit(
      (signal) => attempt<Body>(transport, call, attempts, renew, signal),
      call.signal,
      milliseconds,
      facts,
      late,
    )
  } catch (error) {
    if (error instanceof TasksError) return { error }
    throw error
  }
}

function failureOf(outcome: BadAnswer | Nothing): Failure {
  if (!outcome.response) return { error: outcome.error, retryAfter: undefined, damaged: false }
  const { error, response, damaged } = outcome
  return { error, damaged, retryAfter: retryAfterOf(response.headers, Date.now()) }
}
