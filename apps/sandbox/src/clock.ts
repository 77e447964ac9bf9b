/** Source of the data's time: of `updatedAt`, and of "now" in the due date filters. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number
}

/** A clock that can be stopped, so that tests get the same answers every day. */
export class SettableClock implements Clock {
  #stoppedAt: number | undefined

  /** @param stoppedAt - moment to stop at, in epoch milliseconds; defaults to following the system time. */
  constructor(stoppedAt?: number) {
    this.#stoppedAt = stoppedAt
  }

  now(): number {
    return this.#stoppedAt ?? Date.now()
  }

  /** Whether the clock follows the system time. */
  get running(): boolean {
    return this.#stoppedAt === undefined
  }

  /** Stops the clock at a moment. */
  set(moment: number): void {
    this.#stoppedAt = moment
  }

  /** Stops the clock, this many milliseconds after its current time. */
  advance(milliseconds: number): void {
    this.#stoppedAt = this.now() + milliseconds
  }

  /** Resumes following the system time. */
  run(): void {
    this.#stoppedAt = undefined
  }
}

/** The years that the clock shows: records show moments up to the year 9999, and an update may move one past the clock. */
export const clockYears = '1970 to 9998'

/** Whether the clock can show a moment, in epoch milliseconds. */
export function isClockTime(moment: number): boolean {
  return moment >= 0 && moment <= Date.UTC(9998, 11, 31, 23, 59, 59, 999)
}
