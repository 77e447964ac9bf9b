import type { Phase } from './check/check-result.ts'

/** How far a run is. */
export interface Progress {
  /** Number of checks that are done. */
  made: number
  /** Number of checks that the run will make; more once a budget has something left for what it had left out. */
  total: number
  /** Number of requests answered so far. */
  requests: number
  phase?: Phase
  /** Id of the check that is being made; absent between checks, and while Dredd makes the examples. */
  check?: string
}

/** Follows a run. */
export interface ProgressTracker {
  /** How far the run is now. */
  now: () => Progress
  /** Says how many checks the run will make. */
  expect: (total: number) => void
  /** A check, or a phase whose checks are made by another process, begins. */
  begin: (phase: Phase, check?: string) => void
  /** A check is done. */
  done: () => void
  /** A request was answered. */
  answered: () => void
}

/**
 * Makes a tracker.
 *
 * @param tell - called with every change.
 */
export function trackProgress(tell: (progress: Progress) => void = () => undefined): ProgressTracker {
  let progress: Progress = { made: 0, total: 0, requests: 0 }
  const change = (changed: Progress) => {
    progress = changed
    tell(progress)
  }
  return {
    now: () => progress,
    expect(total) {
      progress = { ...progress, total }
    },
    begin(phase, check) {
      const { made, total, requests } = progress
      change({ made, total, requests, phase, ...(check !== undefined && { check }) })
    },
    done: () => change({ ...progress, made: progress.made + 1 }),
    answered: () => change({ ...progress, requests: progress.requests + 1 }),
  }
}
