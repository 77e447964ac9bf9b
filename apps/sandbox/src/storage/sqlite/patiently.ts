import { setTimeout as delay } from 'node:timers/promises'
import { StorageError } from '../storage-error.ts'
import { resultCodeOf, resultCodes } from './result-code.ts'

/** How long a call waits for another process that has the file to itself, in milliseconds. */
const patienceMs = 5000
const pauseMs = 20

/**
 * Runs `work` as soon as no other process is in its way. SQLite itself would wait on the event loop, and every other
 * call with it.
 *
 * @param work - must be safe to run again when it met a lock.
 * @throws what `work` throws; that the file is locked only after a while.
 */
export async function patiently<T>(work: () => T): Promise<T> {
  const giveUpAt = performance.now() + patienceMs
  for (;;) {
    try {
      return work()
    } catch (error) {
      const cause = error instanceof StorageError ? error.cause : error
      if (resultCodeOf(cause) !== resultCodes.busy || performance.now() > giveUpAt) throw error
    }
    await delay(pauseMs)
  }
}
