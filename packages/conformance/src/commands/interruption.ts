import { exitCodes } from '../exit-codes.ts'
import type { RunInProgress } from '../run-conformance.ts'
import type { Output } from './output.ts'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What ends a command early. */
export interface Interruption {
  /** Fires when somebody ends the command; the run then puts back what it wrote. */
  signal: AbortSignal
  /** Told of each run, so that what is not yet put back can be named. */
  watch: (run: RunInProgress) => void
  /** Tasks that are not yet put back. */
  left: () => readonly string[]
  /** To be called when there is nothing more to put back. */
  forget: () => void
}

/**
 * Listens for Ctrl-C and for other ways to end the command.
 * The first time the run ends and puts back; the second time tasks that are not yet put back are named;
 * the third time the command ends at once.
 */
export function interruption({ printError }: Pick<Output, 'printError'>): Interruption {
  const controller = new AbortController()
  let running: RunInProgress | undefined
  let times = 0
  const unrestored = () => running?.unrestored() ?? []
  const stop = () => {
    times++
    const left = unrestored()
    if (times === 1) {
      printError('conformance: Interrupted; putting back what was written. Twice more ends at once.')
      controller.abort()
      return
    }
    printError(
      left.length === 0
        ? 'conformance: Everything that was written is put back.'
        : `conformance: Not yet put back: ${left.join('; ')}.`,
    )
    if (times > 2) process.exit(exitCodes.interrupted)
    printError('conformance: Once more ends at once.')
  }
  for (const name of signals) process.on(name, stop)
  return {
    signal: controller.signal,
    watch(run) {
      running = run
    },
    left: unrestored,
    forget() {
      for (const name of signals) process.off(name, stop)
    },
  }
}
