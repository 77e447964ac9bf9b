import type { ChildProcess } from 'node:child_process'

/**
 * How a child process is started so that Ctrl-C on the terminal reaches only the run, which then ends its children
 * and puts back what it wrote.
 */
export const ownGroup = { detached: true, windowsHide: true } as const

/**
 * Ends a child with all that it started when the run is interrupted, when it takes too long, or when this process ends.
 *
 * @param options.quietLimit - it is ended after so many milliseconds without `alive`.
 * @returns what to call when the child shows that it works, and when it has ended.
 */
export function guard(
  child: ChildProcess,
  { signal, quietLimit }: { signal?: AbortSignal | undefined; quietLimit: number },
): { alive: () => void; forget: () => void } {
  const end = () => endGroup(child)
  const timer = setTimeout(end, quietLimit)
  process.on('exit', end)
  if (signal?.aborted) end()
  signal?.addEventListener('abort', end)
  return {
    alive: () => timer.refresh(),
    forget() {
      clearTimeout(timer)
      process.off('exit', end)
      signal?.removeEventListener('abort', end)
    },
  }
}

function endGroup(child: ChildProcess): void {
  const { pid } = child
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // No group of that name: on Windows there are none, and elsewhere the child has just ended.
    child.kill('SIGKILL')
  }
}
