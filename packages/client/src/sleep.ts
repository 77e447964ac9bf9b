/** A longer delay overflows the timers of every runtime, which then fire at once. */
export const longestDelay = 2 ** 31 - 1

/**
 * Waits. An abort ends the wait at once, without an error: whoever goes on looks at the signal.
 */
export function sleep(milliseconds: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, Math.min(milliseconds, longestDelay))
    signal?.addEventListener('abort', done)
    if (signal?.aborted) done()
  })
}
