import type { Task } from '../check/task.ts'
import { mayHideMilliseconds } from '../dialect/hidden-milliseconds.ts'
import type { Law } from '../dialect/law.ts'
import { startOfSecond } from '../host/moment-of.ts'

interface Window {
  startDate?: string
  endDate?: string
}

/**
 * A search for what a time bounds, on a host whose records may leave out milliseconds: its ends lie beside the seconds
 * in which tasks are that were to be found, because nobody can tell on which side of a moment in them a task lies.
 */
export function clearWindow<Search extends Window>(law: Law, search: Search): Search {
  if (!mayHideMilliseconds(law)) return search
  const { startDate, endDate } = search
  return {
    ...search,
    ...(startDate !== undefined && { startDate: moved(startDate, -1) }),
    ...(endDate !== undefined && { endDate: moved(endDate, 1000) }),
  }
}

/** A date as it is, or, where it is a moment of so many digits, that many milliseconds from the begin of its second. */
function moved(date: string, by: number): string {
  const moment = Date.parse(date)
  // No date lies outside of these years.
  return Number.isNaN(moment) || moment < 1000 || moment > 253_402_300_798_000
    ? date
    : new Date(startOfSecond(moment) + by).toISOString()
}

/** Whether an end of a window lies in the second of a moment of a task, of which a record shows no more than that second. */
export function isUnclearWindow({ startDate, endDate }: Window, tasks: readonly Task[]): boolean {
  const ends = [startDate, endDate].flatMap((date) => (date === undefined ? [] : [Date.parse(date)]))
  return ends.some((end) =>
    tasks.some(({ createdAt = '', updatedAt = '' }) =>
      [createdAt, updatedAt].some((moment) => startOfSecond(Date.parse(moment)) === startOfSecond(end)),
    ),
  )
}
