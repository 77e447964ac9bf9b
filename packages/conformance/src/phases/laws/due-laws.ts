import { hostNow } from '../../host/host-clock.ts'
import { textOf } from '../../projection/json.ts'
import { basedOn, inferredFrom } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { CallChanges, CheckSession, TaskFilter } from '../../check/check-session.ts'
import type { Task } from '../../check/task.ts'
import { startOfDay } from '../../laws/due-day.ts'
import { scratchTask } from '../../laws/scratch-task.ts'
import { lookFor, outOfOrder } from '../../laws/updated-first.ts'
import { walk } from '../../laws/walk.ts'
import { expectedOf } from '../../model/search/expected.ts'
import { scopeOf } from '../../model/search/scope.ts'
import { schemaNode } from '../../projection/schema-node.ts'
import { law, property } from './law.ts'

const buckets = ['overdue', 'dueToday', 'upcoming'] as const
type Bucket = (typeof buckets)[number]

const minute = 60_000
const dayLength = 86_400_000

/** Offsets that put the caller's midnight at other hours, east and west of Greenwich. */
const offsets = [0, -330, 480, -840, 720]

/** What the buckets of `ETAlist` hold, at the edges of the caller's day. */
export function dueLaws(): Check[] {
  return [
    bucketsLaw([0], 'buckets', 'each bucket of ETAlist ends where the next begins'),
    bucketsLaw(
      offsets.slice(1),
      'time-zone',
      'X-Timezone-Offset decides where the day of ETAlist begins and ends',
    ),
    noDueDateLaw(),
    offsetLimitsLaw(),
  ]
}

function bucketsLaw(shifts: readonly number[], id: string, name: string): Check {
  return law({
    id: `due/${id}`,
    operation: 'updateTask',
    name,
    basis:
      id === 'buckets'
        ? basedOn(property('TaskFilter', 'ETAlist'))
        : basedOn('#/components/parameters/TimezoneOffset'),
    async run(session) {
      const { _id } = await scratchTask(session)
      for (const timezoneOffset of shifts) {
        const view = { now: hostNow(), timezoneOffset }
        const start = startOfDay(view)
        const edges = [
          start - 1,
          start,
          start + dayLength - 1,
          start + dayLength,
          view.now - 5 * minute,
          view.now + 5 * minute,
        ]
        for (const due of edges) {
          await expectBuckets(session, await session.update(_id, { dueDate: due }), due, timezoneOffset)
        }
      }
    },
  })
}

async function expectBuckets(
  session: CheckSession,
  task: Task,
  due: number,
  timezoneOffset: number,
): Promise<void> {
  for (const bucket of buckets) {
    const from = hostNow()
    const headers = { 'X-Timezone-Offset': textOf(timezoneOffset) }
    const isThere = await isAmong(session, task, { ETAlist: [bucket] }, { headers })
    const to = hostNow()
    // Time goes on while the host answers, and its clock may differ a little.
    if (Math.abs(due - to) < minute) continue
    judgeBuckets(session, task, [bucket], { from, to, timezoneOffset }, (isWanted) =>
      isThere === isWanted
        ? undefined
        : `a task due at ${new Date(due).toISOString()} is ${isWanted ? 'not ' : ''}found as ${bucket} with X-Timezone-Offset ${timezoneOffset}`,
    )
  }
}

/** Whether a search finds an updated task. Ends the check when that cannot be told. */
async function isAmong(
  session: CheckSession,
  task: Task,
  filter: TaskFilter,
  changes: CallChanges = {},
): Promise<boolean> {
  const { order, isBehind } = lookFor(session, task)
  const reach = { isLast: isBehind }
  const { tasks, complete, pages } = await walk(session, { ...filter, ...order }, 200, changes, reach)
  if (tasks.some(({ _id }) => _id === task._id)) return true
  if (complete || pages.slice(-1).some(({ page }) => isBehind(page))) return false
  return session.skip(`what ${JSON.stringify(filter)} finds ${outOfOrder}`)
}

/**
 * Judges whether a task is in one of some buckets, by the law of the run.
 *
 * @param asked - when it was asked and answered, and where the caller's day begins.
 * @param problemOf - what is wrong when the task has to be found, or must not be.
 */
function judgeBuckets(
  session: CheckSession,
  task: Task,
  ETAlist: readonly Bucket[],
  asked: { from: number; to: number; timezoneOffset: number },
  problemOf: (isWanted: boolean) => string | undefined,
): void {
  const { subject } = session.context
  const filter = { ETAlist: [...ETAlist] }
  session.judge(scopeOf({ filter, subject: subject ?? null }, [task]), (dialect) => {
    const [isFirst, isLast] = [asked.from, asked.to].map((now) => {
      const search = { dialect, now, offset: asked.timezoneOffset, subject, tasks: [task] }
      const expected = expectedOf(filter, search)
      return expected !== 'refused' && expected(task)
    })
    const problem = isFirst === isLast ? problemOf(isFirst === true) : undefined
    return problem === undefined ? [] : [{ message: problem }]
  })
}

function noDueDateLaw(): Check {
  return law({
    id: 'due/none',
    operation: 'updateTask',
    name: 'a task without a due date is in no bucket of ETAlist',
    basis: basedOn(property('TaskFilter', 'ETAlist')),
    async run(session) {
      const { _id } = await scratchTask(session)
      const cleared = await session.update(_id, { dueDate: null })
      if (typeof cleared.dueDate === 'number') session.skip('the host does not clear dueDate by null')
      const from = hostNow()
      const isThere = await isAmong(session, cleared, { ETAlist: [...buckets] })
      judgeBuckets(session, cleared, buckets, { from, to: hostNow(), timezoneOffset: 0 }, (isWanted) =>
        isThere === isWanted
          ? undefined
          : `a task without a due date is ${isWanted ? 'not ' : ''}found by ETAlist`,
      )
    },
  })
}

function offsetLimitsLaw(): Check {
  return law({
    id: 'due/time-zone-limits',
    operation: 'getTasks',
    name: 'X-Timezone-Offset is accepted up to its limits',
    basis: inferredFrom('#/components/parameters/TimezoneOffset'),
    async run(session) {
      const { minimum, maximum } = schemaNode('#/components/parameters/TimezoneOffset/schema').schema
      for (const offset of [minimum, maximum]) {
        await session.page({ limit: 1 }, { headers: { 'X-Timezone-Offset': textOf(offset) } })
      }
    },
  })
}
