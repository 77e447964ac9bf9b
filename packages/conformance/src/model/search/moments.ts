import type { Dialect } from '@case-management/contract/questions'
import type { Task } from '../../check/task.ts'
import { anyOrEvery } from './combine.ts'
import { isDone } from './people.ts'
import type { Expected, SearchBody, SearchCase } from './search-case.ts'

const minute = 60_000
/** Length of a day in milliseconds. */
export const day = 86_400_000

/** The forms of a date that not every host takes. */
const hasOffset = /[+-]\d\d:\d\d$/
const isDay = /^\d{4}-\d\d-\d\d$/

/** Whether the dialect takes the form of a date. */
function isTaken(date: string | undefined, dialect: Dialect): boolean {
  if (date === undefined) return true
  const { answer } = dialect['date-forms']
  if (isDay.test(date)) return answer === 'any-offset-or-day'
  return answer !== 'utc' || !hasOffset.test(date)
}

/** The tasks in the window of `startDate` and `endDate`; no condition when it is none. */
export function windowCondition(
  { startDate, endDate }: SearchBody,
  { dialect }: SearchCase,
): Expected | undefined {
  if (!isTaken(startDate, dialect) || !isTaken(endDate, dialect)) return 'refused'
  if (startDate === undefined || endDate === undefined) {
    const { answer } = dialect['window-one-end']
    if (answer !== 'open') return answer === 'refused' ? 'refused' : undefined
  }
  let [from, to] = [momentOf(startDate) ?? -Infinity, momentOf(endDate) ?? Infinity]
  if (from > to) {
    const { answer } = dialect['window-reversed']
    if (answer === 'refused') return 'refused'
    if (answer === 'swapped') [from, to] = [to, from]
  }
  const { answer: ends } = dialect['window-ends']
  const bound = bounds[dialect['window-key'].answer]
  return (task) => {
    const moment = bound(task)
    if (moment === undefined) return false
    const begun = ends === 'neither' ? moment > from : moment >= from
    return begun && (ends === 'both' ? moment <= to : moment < to)
  }
}

const bounds: Readonly<Record<Dialect['window-key']['answer'], (task: Task) => number | undefined>> = {
  created: ({ createdAt }) => momentOf(createdAt),
  updated: ({ updatedAt }) => momentOf(updatedAt),
  due: ({ dueDate }) => dueDate ?? undefined,
}

/** The tasks that the filter `dueDate` finds. */
export function dueDateCondition(wanted: string, { dialect, offset }: SearchCase): Expected {
  if (!isTaken(wanted, dialect)) return 'refused'
  const moment = Date.parse(wanted)
  const { answer } = dialect['due-date-precision']
  if (answer === 'millisecond') return ({ dueDate }) => dueDate === moment
  const zone = answer === 'callers-day' ? offset : 0
  return ({ dueDate }) => typeof dueDate === 'number' && dayOf(dueDate, zone) === dayOf(moment, zone)
}

/** The tasks that the filter `ETAlist` finds; no condition when the dialect ignores it. */
export function etaListCondition(
  values: readonly string[],
  { dialect, now, offset }: SearchCase,
): Expected | undefined {
  if (dialect['eta-list-values'].answer === 'ignored') return undefined
  if (values.some((value) => !['overdue', 'dueToday', 'upcoming'].includes(value))) return 'refused'
  const zone = dialect['eta-list-day'].answer === 'callers' ? offset : 0
  return ({ dueDate, status }) => {
    if (dialect['eta-list-resolved'].answer === 'left-out' && isDone(status?.statusCategory)) return false
    if (typeof dueDate !== 'number')
      return dialect['eta-list-without-due'].answer === 'upcoming' && values.includes('upcoming')
    const today = dayOf(now, zone)
    const isIn: Readonly<Record<string, boolean>> = {
      overdue: dueDate < now,
      dueToday: dayOf(dueDate, zone) === today,
      upcoming: dayOf(dueDate, zone) > today,
    }
    return anyOrEvery(dialect, values, (value) => isIn[value] === true)
  }
}

/** The number of the day of a moment, for a caller so many minutes west of Greenwich. */
export function dayOf(moment: number, offset: number): number {
  return Math.floor((moment - offset * minute) / day)
}

/** A date as epoch milliseconds. */
export function momentOf(text: string | undefined): number | undefined {
  const moment = Date.parse(text ?? '')
  return Number.isNaN(moment) ? undefined : moment
}
