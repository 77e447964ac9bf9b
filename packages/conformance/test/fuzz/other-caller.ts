import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { FuzzedHost } from './fuzzed-host.ts'

/** How long searches took, in milliseconds. */
export interface CallerTimes {
  clock: number[]
  /** Without what host and caller waited for a processor, which says nothing of the host. */
  processing: number[]
}

/** Somebody who searches a host over and over. */
export interface OtherCaller {
  /** Ends it, after the search that it is at. @returns how long each took, sorted. */
  end: () => Promise<CallerTimes>
}

/**
 * Starts one in a process of its own, because whoever sends thousands of requests tells late of an answer.
 *
 * @param atLeast - how many searches it makes, however early it is ended.
 */
export function otherCaller({ url, pid }: Pick<FuzzedHost, 'url' | 'pid'>, atLeast = 1): OtherCaller {
  const child = fork(
    join(import.meta.dirname, 'other-caller-process.ts'),
    [url, String(pid), String(atLeast)],
    {
      execArgv: ['--conditions=@case-management/source'],
    },
  )
  return {
    async end() {
      const message = once(child, 'message')
      const exit = once(child, 'exit').then(([code]) => Promise.reject(new Error(`it ended with ${code}`)))
      child.send('end')
      const [times]: CallerTimes[] = await Promise.race([message, exit])
      child.disconnect()
      return { clock: sorted(times?.clock), processing: sorted(times?.processing) }
    },
  }
}

function sorted(times: readonly number[] = []): number[] {
  return times.toSorted((a, b) => a - b)
}
