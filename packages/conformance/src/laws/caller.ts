import type { DayView } from './due-day.ts'

/** Who asks, and when. */
export interface Caller extends DayView {
  /** The user of the token. */
  subject?: string | undefined
}
