import { AbortError } from './errors/abort-error.ts'
import type { ErrorFacts, TasksError } from './errors/tasks-error.ts'

// A longer delay overflows the timers of every runtime, which then fire at once.
const longestDelay = 2 ** 31 - 1

/**
 * Runs work until it is done, the caller aborts, or time is up.
 * It settles at once in each case, even when the work does not listen to the signal that it gets.
 *
 * @param signal - the caller's; not aborted yet.
 * @param milliseconds - time that the work may take.
 * @param late - makes what is thrown when time is up.
 * @throws AbortError when `signal` aborts.
 */
export async function limit<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  signal: AbortSignal | null | undefined,
  milliseconds: number,
  facts: ErrorFacts,
  late: () => TasksError,
): Promise<Result> {
  const controller = new AbortController()
  const abort = () => controller.abort(new AbortError(facts, signal?.reason))
  signal?.addEventListener('abort', abort)
  const timer = setTimeout(() => controller.abort(late()), Math.min(milliseconds, longestDelay))
  try {
    return await new Promise<Result>((resolve, reject) => {
      const stop = () => reject(controller.signal.reason)
      controller.signal.addEventListener('abort', stop)
      work(controller.signal).then(resolve, reject)
    })
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}
