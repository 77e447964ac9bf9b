import type { Dialect } from '@case-management/contract/questions'
import type { Task } from '../../check/task.ts'
import { anyOrEvery } from './combine.ts'
import { isDone } from './people.ts'
import type { Condition, Expected, SearchBody, SearchCase } from './search-case.ts'

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
  const [start, end] = [momentOf(startDate), momentOf(endDate)]
  if (start === undefined || end === undefined) {
    const oneEnd = { open: windowFrom(start, end, dialect), ignored: undefined, refused: 'refused' } as const
    return oneEnd[dialect['window-one-end'].answer]
  }
  if (start <= end) return windowFrom(start, end, dialect)
  const reversed = {
    nothing: () => false,
    refused: 'refused',
    swapped: windowFrom(end, start, dialect),
  } as const
  return reversed[dialect['window-reversed'].answer]
}

/** The tasks of which the moment that counts lies between two others; an end that is not given is open. */
function windowFrom(start: number | undefined, end: number | undefined, dialect: Dialect): Condition {
  const { startBelongs, endBelongs } = belonging[dialect['window-ends'].answer]
  return (task) => {
    const moment = boundMoment(task, dialect)
    if (moment === undefined) return false
    const hasBegun = start === undefined || moment > start || (startBelongs && moment === start)
    const isOver = end !== undefined && (moment > end || (!endBelongs && moment === end))
    return hasBegun && !isOver
  }
}

/** Which ends belong to a window themselves. */
const belonging: Readonly<
  Record<Dialect['window-ends']['answer'], { startBelongs: boolean; endBelongs: boolean }>
> = {
  both: { startBelongs: true, endBelongs: true },
  'start-only': { startBelongs: true, endBelongs: false },
  neither: { startBelongs: false, endBelongs: false },
}

/** The moment of a task that a window bounds, in milliseconds since 1970. */
export function boundMoment(task: Task, dialect: Dialect): number | undefined {
  return boundedBy[dialect['window-key'].answer](task)
}

const boundedBy: Readonly<Record<Dialect['window-key']['answer'], (task: Task) => number | undefined>> = {
  created: (task) => momentOf(task.createdAt),
  updated: (task) => momentOf(task.updatedAt),
  due: (task) => task.dueDate ?? undefined,
}

/** The tasks that the filter `dueDate` finds. */
export function dueDateCondition(wanted: string, { dialect, offset }: SearchCase): Expected {
  if (!isTaken(wanted, dialect)) return 'refused'
  const moment = momentOf(wanted)
  const agrees = {
    millisecond: (due: number) => due === moment,
    'utc-day': (due: number) => moment !== undefined && isSameDay(due, moment, 0),
    'callers-day': (due: number) => moment !== undefined && isSameDay(due, moment, offset),
  }[dialect['due-date-precision'].answer]
  return ({ dueDate }) => typeof dueDate === 'number' && agrees(dueDate)
}

/** The tasks that the filter `ETAlist` finds; no condition when the dialect ignores it. */
export function etaListCondition(
  values: readonly string[],
  { dialect, now, offset }: SearchCase,
): Expected | undefined {
  if (dialect['eta-list-values'].answer === 'ignored') return undefined
  if (!values.every(isBucket)) return 'refused'
  const zone = dialect['eta-list-day'].answer === 'utc' ? 0 : offset
  const onlyOpen = dialect['eta-list-resolved'].answer === 'left-out'
  return ({ dueDate, status }) => {
    if (onlyOpen && isDone(status?.statusCategory)) return false
    const isIn: Readonly<Record<Bucket, boolean>> =
      typeof dueDate === 'number'
        ? {
            overdue: dueDate < now,
            dueToday: isSameDay(dueDate, now, zone),
            upcoming: dueDate > now && !isSameDay(dueDate, now, zone),
          }
        : {
            overdue: false,
            dueToday: false,
            upcoming: dialect['eta-list-without-due'].answer === 'upcoming',
          }
    return anyOrEvery(dialect, values.filter(isBucket), (value) => isIn[value])
  }
}

const buckets = ['overdue', 'dueToday', 'upcoming'] as const
type Bucket = (typeof buckets)[number]

function isBucket(value: string): value is Bucket {
  return buckets.some((bucket) => bucket === value)
}

function isSameDay(one: number, other: number, offset: number): boolean {
  return dayOf(one, offset) === dayOf(other, offset)
}

/** The number of the day of a moment, for a caller so many minutes west of Greenwich. */
export function dayOf(moment: number, offset: number): number {
  return new Date(moment - offset * minute).setUTCHours(0, 0, 0, 0) / day
}

/** A date as epoch milliseconds; nothing when it is none. */
export function momentOf(text: string | undefined): number | undefined {
  const moment = text === undefined ? Number.NaN : new Date(text).getTime()
  return Number.isNaN(moment) ? undefined : moment
}
