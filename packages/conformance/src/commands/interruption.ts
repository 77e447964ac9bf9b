const signals = ['SIGINT', 'SIGTERM'] as const

/** A signal that fires when somebody ends the command; the run then puts back what it wrote. A second time ends at once. */
export function interruption(): { signal: AbortSignal; forget: () => void } {
  const controller = new AbortController()
  const stop = () => {
    if (controller.signal.aborted) process.exit(130)
    controller.abort()
  }
  for (const name of signals) process.on(name, stop)
  return {
    signal: controller.signal,
    forget() {
      for (const name of signals) process.off(name, stop)
    },
  }
}
