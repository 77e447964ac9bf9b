/** A longer delay overflows the timers of every runtime, which then fire at once. */
const longestDelay = 2 ** 31 - 1

/**
 * Does one thing when time is up, or another when the signal aborts.
 *
 * @returns what calls both off.
 */
export function after(
  milliseconds: number,
  late: () => void,
  signal: AbortSignal | null | undefined,
  aborted: () => void,
): () => void {
  const timer = setTimeout(late, Math.min(milliseconds, longestDelay))
  signal?.addEventListener('abort', aborted)
  return () => {
    clearTimeout(timer)
    signal?.removeEventListener('abort', aborted)
  }
}

/**
 * Waits. An abort ends the wait at once, without an error: whoever goes on looks at the signal.
 */
export function sleep(milliseconds: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      off()
      resolve()
    }
    const off = after(milliseconds, done, signal, done)
    if (signal?.aborted) done()
  })
}
