import type { RunInProgress } from '../conformance-options.ts'
import { exitCodes } from '../exit-codes.ts'
import { explain } from './explain.ts'
import type { Output } from './output.ts'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What ends a command early. */
export interface Interruption {
  /** Fires when somebody ends the command; the run then puts back what it wrote. */
  signal: AbortSignal
  /** Told of each run, so that what is not yet put back can be named. */
  watch: (run: RunInProgress) => void
  /** One line that says whether the tasks that were written to are as before; when not, others have named them. */
  lastLine: () => string
  /** Names the tasks that are not as before, for a run that ends by an error; nothing when there are none. */
  tellLeft: () => void
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
  const remainders = () => running?.remainders() ?? []
  const lastLine = () => {
    const left = unrestored()
    if (left.length > 0) return `conformance: Not yet put back: ${left.join('; ')}.`
    return remainders().length > 0
      ? 'conformance: What was written is put back, but for what is named above.'
      : 'conformance: What was written is put back.'
  }
  const tellLeft = () => {
    for (const remainder of remainders()) printError(`conformance: ${remainder}`)
    if (unrestored().length > 0) printError(lastLine())
  }
  const stop = () => {
    times++
    if (times === 1) {
      printError('conformance: Interrupted; putting back what was written. Twice more ends at once.')
      controller.abort()
      return
    }
    for (const remainder of remainders()) printError(`conformance: ${remainder}`)
    printError(lastLine())
    if (times > 2) process.exit(exitCodes.interrupted)
    printError('conformance: Once more ends at once.')
  }
  // Nothing is known of a program that broke in the middle, so nothing more is sent: what was written is named.
  const crash = (error: unknown) => {
    const code = explain(error, { printError })
    tellLeft()
    process.exit(code)
  }
  for (const name of signals) process.on(name, stop)
  process.on('uncaughtException', crash)
  return {
    signal: controller.signal,
    watch(run) {
      running = run
    },
    lastLine,
    tellLeft,
    forget() {
      for (const name of signals) process.off(name, stop)
      process.off('uncaughtException', crash)
    },
  }
}
