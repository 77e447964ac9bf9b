import type { TasksError } from './errors/tasks-error.ts'
import { after } from './sleep.ts'

/**
 * Runs work until it is done, the caller aborts, or time is up.
 * It settles at once in each case, even when the work does not listen to the signal that it gets.
 *
 * @param signal - the caller's; not aborted yet.
 * @param milliseconds - time that the work may take.
 * @param errors - what is thrown when the caller aborts, and when time is up.
 */
export function limit<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  signal: AbortSignal | null | undefined,
  milliseconds: number,
  errors: { aborted: () => TasksError; late: () => TasksError },
): Promise<Result> {
  return new Promise<Result>((resolve, reject) => {
    // Nothing here listens to this controller: Node's fetch keeps its signal until a late collection of garbage,
    // and a listener would keep the whole answer with it.
    const controller = new AbortController()
    const stop = (error: TasksError) => {
      off()
      reject(error)
      controller.abort(error)
    }
    const off = after(
      milliseconds,
      () => stop(errors.late()),
      signal,
      () => stop(errors.aborted()),
    )
    work(controller.signal).finally(off).then(resolve, reject)
  })
}
