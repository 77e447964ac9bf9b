import { setImmediate as turn } from 'node:timers/promises'
import * as fc from 'fast-check'
import type { TaskFilter } from '../check/check-session.ts'
import type { RunContext } from '../check/run-context.ts'
import type { Task } from '../check/task.ts'
import { filterKeys } from '../model/search/conditions.ts'
import { columns, filtersOf, orders, pages } from './any-search.ts'
import type { Caller } from './caller.ts'
import { likelyTasks } from './likely-tasks.ts'

/** Searches that are put together at random, to choose from. */
const drawn = 300
/** What tells anything among so many tasks tells it among all of them too. */
const mostLookedAt = 100
/** What a search shows by itself counts so many times as much as that it shows it beside something else. */
const alone = 3

/**
 * Chooses the searches by which a host that passes over some part of a search is told soonest: first the one that most
 * parts matter for, each by itself and beside each other, then the one for which most parts matter that did not before.
 *
 * @param most - number of searches, each with its page.
 */
export async function tellingSearches(
  tasks: readonly Task[],
  caller: Caller,
  context: Pick<RunContext, 'law' | 'seed' | 'subject'>,
  most: number,
): Promise<TaskFilter[]> {
  const looked = tasks.slice(0, mostLookedAt)
  const found = (search: TaskFilter) =>
    shown(likelyTasks(context.law, { tasks: looked }, search, caller), search)
  const whole = fc.constant<TaskFilter>({ limit: 1000 })
  const parts = fc.tuple(
    filtersOf(looked, context),
    orders(),
    columns(),
    fc.oneof(whole, pages(Math.ceil(looked.length / 3))),
  )
  const open: { search: TaskFilter; tells: ReadonlySet<string> }[] = []
  for (const each of fc.sample(parts, { numRuns: drawn, seed: context.seed })) {
    const search: TaskFilter = Object.assign({}, ...each)
    open.push({ search, tells: toldBy(search, found) })
    // Nobody may stop listening for seconds: the host ends connections meanwhile, and a call would be sent on a dead one.
    await turn()
  }
  const told = new Set<string>()
  const chosen: TaskFilter[] = []
  const worth = ({ tells }: (typeof open)[number]) =>
    [...tells].reduce((sum, name) => (told.has(name) ? sum : sum + (name.includes('|') ? 1 : alone)), 0)
  while (chosen.length < most) {
    const best = open.reduce<(typeof open)[number] | undefined>(
      (first, each) => (first === undefined || worth(each) > worth(first) ? each : first),
      undefined,
    )
    if (best === undefined || worth(best) === 0) break
    chosen.push(best.search)
    for (const name of best.tells) told.add(name)
  }
  return chosen
}

/** The identifiers on the page of a search. */
function shown(tasks: readonly Task[], { skip = 0, limit = 20 }: TaskFilter): string {
  return tasks
    .slice(skip, skip + limit)
    .map(({ _id }) => _id)
    .join()
}

/** What shows when a search is answered without a part of it, by name: the part, and the part beside each other one. */
function toldBy(search: TaskFilter, found: (search: TaskFilter) => string): ReadonlySet<string> {
  const whole = found(search)
  const names = new Set<string>()
  const company = Object.entries(search).map(([key, value]) => (key === 'sortBy' ? formOf(value) : key))
  for (const [part, without] of partsOf(search)) {
    if (whole === '' || found(without) === whole) continue
    names.add(part)
    const [key = ''] = part.split(' ')
    for (const other of company) if (other !== key) names.add(`${key}|${other}`)
  }
  if (whole !== '' && search.selectedColumns !== undefined)
    for (const other of company) names.add(`selectedColumns|${other}`)
  return names
}

/** The parts of a search, each with the search as a host reads it that passes over the part. */
function partsOf(search: TaskFilter): [name: string, without: TaskFilter][] {
  return Object.entries(search).flatMap(([key, value]): [string, TaskFilter][] => {
    const rest = Object.fromEntries(Object.entries(search).filter(([name]) => name !== key))
    if (key === 'sortBy')
      return [
        [formOf(value), rest],
        [`${formOf(value)} ${JSON.stringify(value)}`, rest],
      ]
    if (!filterKeys.some((name) => name === key)) return [[key, rest]]
    const values: unknown[] = Array.isArray(value) ? value : []
    const fewer = values.map((one, index): [string, TaskFilter] => [
      `${key} ${JSON.stringify(one)}`,
      values.length > 1 ? { ...search, [key]: values.toSpliced(index, 1) } : rest,
    ])
    const ends: [string, TaskFilter][] =
      values.length > 1
        ? [
            [`${key} first`, { ...search, [key]: values.slice(1) }],
            [`${key} last`, { ...search, [key]: values.slice(0, -1) }],
          ]
        : []
    return [[key, rest], ...fewer, ...ends]
  })
}

/** A text, or the direction of an order. */
function formOf(sortBy: unknown): string {
  return typeof sortBy === 'string' ? 'sortBy' : `sortBy-${String(Object.values(Object(sortBy))[0])}`
}
