import { AbortError } from './errors/abort-error.ts'
import type { ErrorFacts, TasksError } from './errors/tasks-error.ts'
import { longestDelay } from './sleep.ts'

/**
 * Runs work until it is done, the caller aborts, or time is up.
 * It settles at once in each case, even when the work does not listen to the signal that it gets.
 *
 * @param signal - the caller's; not aborted yet.
 * @param milliseconds - time that the work may take.
 * @param late - makes what is thrown when time is up.
 * @throws AbortError when `signal` aborts.
 */
export function limit<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  signal: AbortSignal | null | undefined,
  milliseconds: number,
  facts: ErrorFacts,
  late: () => TasksError,
): Promise<Result> {
  return new Promise<Result>((resolve, reject) => {
    // Nothing here listens to this controller: Node's fetch keeps its signal until a late collection of garbage,
    // and a listener would keep the whole answer with it.
    const controller = new AbortController()
    const settle = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    }
    const stop = (error: TasksError) => {
      settle()
      reject(error)
      controller.abort(error)
    }
    const abort = () => stop(new AbortError(facts, signal?.reason))
    const timer = setTimeout(() => stop(late()), Math.min(milliseconds, longestDelay))
    signal?.addEventListener('abort', abort)
    work(controller.signal).finally(settle).then(resolve, reject)
  })
}
