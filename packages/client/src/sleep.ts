/**
 * Waits. An abort ends the wait at once, without an error: whoever goes on looks at the signal.
 *
 * @param milliseconds - at most 2^31 - 1.
 */
export function sleep(milliseconds: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    signal?.addEventListener('abort', done)
    if (signal?.aborted) done()
  })
}
