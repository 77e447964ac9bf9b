import { hostNow } from '../../host/host-clock.ts'
import { textOf } from '../../projection/json.ts'
import { basedOn, inferredFrom } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { CheckSession } from '../../check/check-session.ts'
import { isInBucket, startOfDay, type DayView } from '../../laws/due-day.ts'
import { scratchTask } from '../../laws/scratch-task.ts'
import { walk } from '../../laws/walk.ts'
import { schemaNode } from '../../projection/schema-node.ts'
import { law, property } from './law.ts'

type Bucket = 'overdue' | 'dueToday' | 'upcoming'

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
          await session.update(_id, { dueDate: due })
          await expectBuckets(session, _id, due, timezoneOffset)
        }
      }
    },
  })
}

async function expectBuckets(
  session: CheckSession,
  id: string,
  due: number,
  timezoneOffset: number,
): Promise<void> {
  const buckets: Bucket[] = ['overdue', 'dueToday', 'upcoming']
  for (const bucket of buckets) {
    const before: DayView = { now: hostNow(), timezoneOffset }
    const { tasks, complete } = await walk(session, { ETAlist: [bucket] }, 200, {
      headers: { 'X-Timezone-Offset': textOf(timezoneOffset) },
    })
    const after: DayView = { now: hostNow(), timezoneOffset }
    const wanted = isInBucket(due, bucket, before)
    // Time goes on while the host answers, and its clock may differ a little.
    if (wanted !== isInBucket(due, bucket, after) || Math.abs(due - after.now) < minute) continue
    if (!complete) session.skip(`more tasks are ${bucket} than are read`)
    session.expect(
      tasks.some(({ _id }) => _id === id) === wanted,
      `a task due at ${new Date(due).toISOString()} is ${wanted ? 'not ' : ''}found as ${bucket} with X-Timezone-Offset ${timezoneOffset}`,
    )
  }
}

function noDueDateLaw(): Check {
  return law({
    id: 'due/none',
    operation: 'updateTask',
    name: 'a task without a due date is in no bucket of ETAlist',
    basis: basedOn(property('TaskFilter', 'ETAlist')),
    async run(session) {
      const { _id } = await scratchTask(session)
      const { dueDate } = await session.update(_id, { dueDate: null })
      if (typeof dueDate === 'number') session.skip('the host does not clear dueDate by null')
      const { tasks } = await walk(session, { ETAlist: ['overdue', 'dueToday', 'upcoming'] })
      session.expect(!tasks.some((task) => task._id === _id), 'a task without a due date is found by ETAlist')
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
