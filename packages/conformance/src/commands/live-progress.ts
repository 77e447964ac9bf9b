import type { CheckResult } from '../check/check-result.ts'
import type { Progress } from '../run-progress.ts'

/** Shortest time between two drawings, in milliseconds. */
const shortestPause = 100

/** The line that shows how far a run is. */
export interface LiveProgress {
  /** Told of every change. */
  update: (progress: Progress) => void
  /** Told of every result. */
  count: (result: Pick<CheckResult, 'outcome'>) => void
  /** Takes the line away. */
  end: () => void
}

/**
 * Draws the progress of a run before each check, after each answer and while it waits, at most ten times a second.
 *
 * @param show - replaces the line; without it nothing is drawn.
 */
export function liveProgress(show: ((line: string) => void) | undefined): LiveProgress {
  if (!show) return { update: () => undefined, count: () => undefined, end: () => undefined }
  const start = Date.now()
  let [current, failed, drawn]: [Progress, number, number] = [{ made: 0, total: 0, requests: 0 }, 0, 0]
  const draw = () => {
    drawn = Date.now()
    show(lineOf(current, failed, Math.floor((drawn - start) / 1000)))
  }
  draw()
  const timer = setInterval(draw, shortestPause).unref()
  return {
    update(progress) {
      current = progress
      if (Date.now() - drawn >= shortestPause) draw()
    },
    count({ outcome }) {
      if (outcome === 'failed') failed++
    },
    end() {
      clearInterval(timer)
      show('')
    },
  }
}

/** What is short stands first: a narrow terminal cuts the end. */
function lineOf({ made, total, requests, phase, check }: Progress, failed: number, seconds: number): string {
  const counts = total === 0 ? [] : [`${made} of ${total}`, `${failed} failed`]
  return [
    ...counts,
    `${requests} requests`,
    `${seconds} s`,
    `now ${check ?? phase ?? 'reaching the host'}`,
  ].join(', ')
}
