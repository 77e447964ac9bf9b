import { readFileSync } from 'node:fs'
import { constants } from 'node:os'

/** One Ctrl-C arrives more than once: from the terminal, and from npm or pnpm in between, which pass it on. */
const sameSignalMs = 1000

/**
 * Calls `end` when somebody ends this process: with Ctrl-C, `kill`, or by closing the terminal.
 * A second signal, later than a moment after the first, ends the process at once with exit code 128 + its number.
 * A process that was started with `nohup` goes on when its terminal is closed.
 *
 * @param end - ends what runs; the process then ends by itself.
 * @example
 * endOnSignal(() => server.close())
 */
export function endOnSignal(end: () => Promise<void>): void {
  let endingSince: number | undefined
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    if (signal === 'SIGHUP' && ignoresHangup()) continue
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

/** Whether `nohup` started this process; a handler would undo that. Only Linux tells. */
function ignoresHangup(): boolean {
  try {
    const mask = /^SigIgn:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0'
    return (BigInt(`0x${mask}`) & 1n) === 1n
  } catch {
    return false
  }
}
