import { constants } from 'node:os'

/** One Ctrl-C arrives more than once: from the terminal, and from npm or pnpm in between, which pass it on. */
const sameSignalMs = 1000

/**
 * Calls `end` when somebody ends this process: with Ctrl-C, `kill`, or by closing the terminal.
 * A second signal, later than a moment after the first, ends the process at once with exit code 128 + its number.
 *
 * @param end - ends what runs; the process then ends by itself.
 * @example
 * endOnSignal(() => server.close())
 */
export function endOnSignal(end: () => Promise<void>): void {
  let endingSince: number | undefined
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (endingSince === undefined) {
        endingSince = performance.now()
        void end()
      } else if (performance.now() - endingSince > sameSignalMs) {
        process.exit(128 + constants.signals[signal])
      }
    })
  }
}
