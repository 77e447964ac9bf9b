import type { Experiment } from '../experiment.ts'
import { startOfSecond } from '../../host/moment-of.ts'
import { isUnclearWindow } from '../../laws/clear-window.ts'
import { day, dayOf, momentOf } from '../../model/search/moments.ts'
import { spread, type Material, type Plan } from './plan.ts'

const hour = 3_600_000
/** The zones furthest from Greenwich, as `X-Timezone-Offset` has them. */
const furthest = [-840, 720]

/** Searches by windows and by moments at which tasks are due. */
export function momentsExperiments(material: Material): Plan {
  const { tasks, longestWindow } = material
  const created = moments(tasks.map(({ createdAt }) => momentOf(createdAt)))
  const updated = moments(tasks.map(({ updatedAt }) => momentOf(updatedAt)))
  const due = moments(tasks.map(({ dueDate }) => dueDate ?? undefined))
  const isCoarse = material.hidesMilliseconds
  const windows = [
    ...[created, updated].map((all) => windowsOf(all, longestWindow, isCoarse)),
    windowsOf(due, longestWindow, false),
  ]
  const all = windows.flat()
  const middle = Math.max(0, (created[Math.floor(created.length / 2)] ?? 0) - (isCoarse ? 1 : 0))
  const window = ({ from, to }: Span): Experiment => ({ filter: { startDate: utc(from), endDate: utc(to) } })
  const isClear = ({ filter }: Experiment) => !isCoarse || !isUnclearWindow(filter, tasks)
  const plan: Plan = {
    'window-key': all.map(window),
    'window-ends': all.map(window),
    'window-one-end': [{ filter: { startDate: utc(middle) } }, { filter: { endDate: utc(middle) } }],
    'window-reversed': all.map(({ from, to }) => window({ from: to, to: from })),
    'date-forms': all
      .slice(0, 2)
      .flatMap(({ from, to }): Experiment[] => [
        { filter: { startDate: inIndia(from), endDate: inIndia(to) } },
        { filter: { startDate: utc(from).slice(0, 10), endDate: utc(from + day).slice(0, 10) } },
        { filter: { dueDate: inIndia(from) } },
        { filter: { dueDate: utc(from).slice(0, 10) } },
      ]),
    'due-date-precision': spread(due, 8).flatMap(besideDue),
    ...etaListExperiments(material, due),
  }
  return Object.fromEntries(
    Object.entries(plan).map(([id, experiments]) => [id, experiments.filter(isClear)]),
  )
}

interface Span {
  from: number
  to: number
}

/** Different moments, in their order. */
function moments(values: readonly (number | undefined)[]): number[] {
  return [...new Set(values.filter((value) => value !== undefined))].toSorted((a, b) => a - b)
}

/**
 * Windows from the moment of one task to that of another, few tasks long.
 *
 * @param isCoarse - whether they end beside the seconds of these moments, of which no more is known.
 */
function windowsOf(all: readonly number[], longest: number, isCoarse: boolean): Span[] {
  const spans = all.flatMap((from, index) => {
    const to = [4, 3, 2, 1]
      .map((step) => all[index + step])
      .find((end) => (end ?? Infinity) - from <= longest)
    if (to === undefined) return []
    return [isCoarse ? { from: startOfSecond(from) - 1, to: startOfSecond(to) + 1000 } : { from, to }]
  })
  return spread(spans, 4)
}

/** Moments in the day in which a task is due: of UTC, of the caller, of both. */
function besideDue(moment: number): Experiment[] {
  return [1, -1, 6, -6, 12, -12].flatMap((hours) => {
    const beside = moment + hours * hour
    return furthest
      .filter(
        (offset) =>
          (dayOf(moment, 0) === dayOf(beside, 0)) !== (dayOf(moment, offset) === dayOf(beside, offset)),
      )
      .map((offset) => ({ filter: { dueDate: utc(beside) }, offset }))
  })
}

/** A task that is due so near to a limit could fall to either side of it while the request is on its way. */
const tooNear = 30_000

function etaListExperiments({ now }: Material, due: readonly number[]): Plan {
  const near = (offset: number) =>
    due.some((moment) => Math.abs(moment - now) < tooNear) ||
    dayOf(now, offset) !== dayOf(now + tooNear, offset) ||
    dayOf(now, 0) !== dayOf(now + tooNear, 0)
  const offsets = [0, ...furthest].filter((offset) => !near(offset))
  const search = (value: string) =>
    offsets.map((offset): Experiment => ({ filter: { ETAlist: [value] }, ...(offset !== 0 && { offset }) }))
  const values = ['overdue', 'dueToday', 'upcoming'].flatMap(search)
  return {
    'eta-list-values': [{ filter: { ETAlist: ['zz-probe-nonesuch'] } }],
    'eta-list-day': values,
    'eta-list-resolved': values,
    'eta-list-without-due': values,
  }
}

function utc(moment: number): string {
  return new Date(moment).toISOString()
}

/** The same moment as a clock in India shows it. */
function inIndia(moment: number): string {
  return utc(moment + 5.5 * hour).replace('Z', '+05:30')
}
