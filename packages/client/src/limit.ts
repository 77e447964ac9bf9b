import { AbortError } from './errors/abort-error.ts'
import { TimeoutError } from './errors/timeout-error.ts'
import { factsOf, type Call } from './transport.ts'

/** A longer delay overflows the timers of every runtime, which then fire at once. */
const longestDelay = 2 ** 31 - 1

/**
 * Runs a part of a call until it is done, the caller aborts, or time is up: that of the part or that of the whole call.
 * It settles at once in each case, even when the work does not listen to the signal that it gets.
 *
 * @param milliseconds - time that the part may take.
 * @throws AbortError, TimeoutError, and what the work throws.
 */
export function limit<Result>(
  call: Call,
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const { signal, totalTimeout } = call
  const left = call.deadline - performance.now()
  return new Promise<Result>((resolve, reject) => {
    // Nothing here listens to this controller: Node's fetch keeps its signal until a late collection of garbage,
    // and a listener would keep the whole answer with it.
    const controller = new AbortController()
    const off = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', aborted)
    }
    const stop = (error: unknown) => {
      off()
      reject(error)
      controller.abort(error)
    }
    const aborted = () => stop(new AbortError(factsOf(call), signal?.reason))
    const late = () =>
      stop(
        milliseconds < left
          ? new TimeoutError(`no whole answer within ${milliseconds} ms`, factsOf(call))
          : new TimeoutError(
              `the total time of ${totalTimeout} ms is up`,
              factsOf(call),
              call.failure,
              'Try again, or raise totalTimeout',
            ),
      )
    signal?.addEventListener('abort', aborted)
    const timer = setTimeout(late, Math.min(milliseconds, left, longestDelay))
    if (signal?.aborted) aborted()
    else work(controller.signal).finally(off).then(resolve, reject)
  })
}
