import type { SeedProgress } from './seed-tasks.ts'

/** Where progress is written: `process.stderr`, or anything alike. */
export interface ProgressStream {
  isTTY?: boolean
  write(text: string): unknown
}

/** Shows how far a fill is. */
export interface ProgressReporter {
  report: (progress: SeedProgress) => void
  /** Leaves the cursor on a new line. Call it in any case, also after an error. */
  end: () => void
}

const barWidth = 24
/** A terminal is written to at most this often. */
const redrawMs = 100
/** Without a terminal a line is written each time this much more is done. */
const lineShare = 0.1

/**
 * Shows progress with rate and remaining time: a line that is redrawn in a terminal, one line for each tenth elsewhere.
 *
 * @example
 * const progress = createProgressReporter(process.stderr)
 * await seedTasks(storage, scope, { ...options, onProgress: progress.report })
 * progress.end()
 */
export function createProgressReporter(stream: ProgressStream): ProgressReporter {
  return stream.isTTY === true ? redrawn(stream) : lines(stream)
}

function redrawn(stream: ProgressStream): ProgressReporter {
  let drawnAt = Number.NEGATIVE_INFINITY
  let drawn = false
  return {
    report(progress) {
      const complete = progress.stored >= progress.tasks
      if (!complete && progress.elapsedMs - drawnAt < redrawMs) return
      drawnAt = progress.elapsedMs
      drawn = true
      const filled = Math.floor(share(progress) * barWidth)
      // Back to the beginning of the line, and clear what is left of the last drawing.
      stream.write(
        `\r${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${describeProgress(progress)}\u001B[K`,
      )
    },
    end() {
      if (drawn) stream.write('\n')
      drawn = false
    },
  }
}

function lines(stream: ProgressStream): ProgressReporter {
  let next = lineShare
  return {
    report(progress) {
      const done = share(progress)
      if (done < next && done < 1) return
      next = (Math.floor(done / lineShare) + 1) * lineShare
      stream.write(`${describeProgress(progress)}\n`)
    },
    end() {},
  }
}

function share({ stored, tasks }: SeedProgress): number {
  return tasks === 0 ? 1 : stored / tasks
}

/** Progress in words: `420,000 of 1,000,000 tasks (42 %), 9,800/s, 0:59 left`. */
function describeProgress(progress: SeedProgress): string {
  const { stored, tasks, perSecond, remainingMs, elapsedMs } = progress
  const counts = `${count(stored)} of ${count(tasks)} tasks (${Math.floor(share(progress) * 100)} %), ${count(perSecond)}/s`
  if (stored >= tasks) return `${counts}, done in ${duration(elapsedMs)}`
  return remainingMs === undefined ? counts : `${counts}, ${duration(remainingMs)} left`
}

function count(number: number): string {
  return Math.round(number).toLocaleString('en-US')
}

/** Hours only when there are some: `0:07`, `12:30`, `1:02:03`. */
function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const tail = (seconds % 60).toString().padStart(2, '0')
  return hours > 0 ? `${hours}:${minutes.toString().padStart(2, '0')}:${tail}` : `${minutes}:${tail}`
}
