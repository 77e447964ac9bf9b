import type { Dialect } from '@case-management/contract/questions'
import type { Task, TaskFilter } from '../../model.ts'
import { foldName } from '../../text/fold.ts'
import { anyOrEvery } from './combine.ts'
import { SearchRefused, type Condition, type SearchContext } from './search-context.ts'

const minute = 60_000
const day = 86_400_000

/** The tasks inside the window of `startDate` and `endDate`; no condition when the dialect takes it for none. */
export function windowCondition(
  { startDate, endDate }: TaskFilter,
  { dialect }: SearchContext,
): Condition | undefined {
  const oneEnd = (startDate === undefined) !== (endDate === undefined)
  if (oneEnd && dialect['window-one-end'].answer === 'ignored') return undefined
  const [from, to] = ordered(momentOf(startDate) ?? -Infinity, momentOf(endDate) ?? Infinity, dialect)
  refuseLongWindow(from, to, dialect)
  const { answer: ends } = dialect['window-ends']
  const boundMoment = boundMoments[dialect['window-key'].answer]
  return (task) => {
    const moment = boundMoment(task)
    if (moment === undefined) return false
    const afterStart = ends === 'neither' ? moment > from : moment >= from
    return afterStart && (ends === 'both' ? moment <= to : moment < to)
  }
}

function ordered(from: number, to: number, dialect: Dialect): [number, number] {
  if (from <= to) return [from, to]
  const { answer } = dialect['window-reversed']
  if (answer === 'refused') throw new SearchRefused('/endDate must not lie before /startDate')
  return answer === 'swapped' ? [to, from] : [from, to]
}

function refuseLongWindow(from: number, to: number, dialect: Dialect): void {
  const span = dialect['window-span']
  if (span.answer === 'refused' && Number.isFinite(to - from) && to - from > span.value * day) {
    throw new SearchRefused(`/endDate must lie at most ${span.value} days after /startDate`)
  }
}

/** The moment of a task that a window bounds. */
const boundMoments: Readonly<Record<Dialect['window-key']['answer'], (task: Task) => number | undefined>> = {
  created: ({ createdAt }) => momentOf(createdAt),
  updated: ({ updatedAt }) => momentOf(updatedAt),
  due: ({ dueDate }) => dueDate ?? undefined,
}

/** The tasks that the filter `dueDate` finds. */
export function dueDateCondition(dueDate: string, { dialect, timezoneOffset }: SearchContext): Condition {
  const wanted = Date.parse(dueDate)
  const { answer } = dialect['due-date-precision']
  if (answer === 'millisecond') return (task) => task.dueDate === wanted
  const offset = answer === 'callers-day' ? timezoneOffset : 0
  const first = dayOf(wanted, offset)
  return ({ dueDate: moment }) => typeof moment === 'number' && dayOf(moment, offset) === first
}

/** The tasks that the filter `ETAlist` finds; no condition when the dialect ignores it. */
export function etaListCondition(
  values: readonly string[],
  { dialect, now, timezoneOffset }: SearchContext,
): Condition | undefined {
  if (dialect['eta-list-values'].answer === 'ignored') return undefined
  const offset = dialect['eta-list-day'].answer === 'callers' ? timezoneOffset : 0
  const today = dayOf(now, offset)
  return ({ dueDate, status }) => {
    const done = ['resolved', 'closed'].includes(foldName(status?.statusCategory ?? ''))
    if (done && dialect['eta-list-resolved'].answer === 'left-out') return false
    const isDue = typeof dueDate === 'number'
    const buckets: Readonly<Record<string, boolean>> = {
      overdue: isDue && dueDate < now,
      dueToday: isDue && dayOf(dueDate, offset) === today,
      upcoming: isDue
        ? dayOf(dueDate, offset) > today
        : dialect['eta-list-without-due'].answer === 'upcoming',
    }
    return anyOrEvery(dialect, values, (value) => buckets[value] === true)
  }
}

/** The number of the day of a moment in a time zone. */
function dayOf(moment: number, timezoneOffset: number): number {
  return Math.floor((moment - timezoneOffset * minute) / day)
}

function momentOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Date.parse(text)
}
