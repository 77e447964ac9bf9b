import { isLoopback } from '@case-management/contract/http'
import type { RunContext } from '../check/run-context.ts'
import { lostBy, reversiblePart } from '../check/way-back.ts'
import type { CheckSession } from '../check/check-session.ts'
import type { Task, TaskUpdate } from '../check/task.ts'
import type { Law } from '../dialect/law.ts'
import { mayBeClosed } from '../dialect/taken.ts'
import { withoutWayBack } from '../dialect/way-back.ts'
import { irreversible } from '../host/restoration.ts'
import { isClosed } from '../model/update/expected-update.ts'
import type { NamedKey } from '../model/update/update-case.ts'
import { isObject, jsonOf, type Json, type JsonObject } from '../projection/json.ts'
import { requestSchemaPointer } from '../projection/request-schema.ts'
import { schemaNode } from '../projection/schema-node.ts'
import { foldName } from './fold.ts'
import { endAsGone } from './gone.ts'
import { notGivenBack } from './not-given-back.ts'
import { readCorpus, someTasks } from './read-corpus.ts'

/**
 * Tasks that may be written to: the named ones, or on loopback without any all that the host returns, but those that take no update.
 * First comes the one of which most can be put back, whichever of the possible answers the host gives.
 */
function scratchTasks({ context }: CheckSession, tasks: readonly Task[]): readonly Task[] {
  const { law, target } = context
  const { taskIds } = target
  const named = taskIds.length > 0 ? tasks.filter(({ _id }) => taskIds.includes(_id)) : tasks
  const open = mayBeClosed(law) ? named : named.filter((task) => !isClosed(task))
  const lost = notGivenBack(context, tasks)
  return open.toSorted(
    (one, other) => lost(one) - lost(other) || lossOf(context, one) - lossOf(context, other),
  )
}

/** Of some tasks those of which as much is given back as of the first, which is the most of all. */
function asFirst(
  { context }: CheckSession,
  stream: readonly Task[],
  tasks: readonly Task[],
): readonly Task[] {
  const [first] = tasks
  const lost = notGivenBack(context, stream)
  return tasks.filter((task) => first !== undefined && lost(task) === lost(first))
}

/** How many keys of each task cannot be put back, for each run. It is counted once, so that the order of tasks stays. */
const losses = new WeakMap<RunContext, Map<string, number>>()

/** Of more tasks it is not counted: they come last. */
const mostCounted = 60

function lossOf(context: RunContext, task: Task): number {
  const { law, ledger } = context
  if (law.origin === 'contract') return 0
  const known = losses.get(context) ?? new Map<string, number>()
  losses.set(context, known)
  const counted = known.get(task._id)
  if (counted !== undefined) return counted
  const loss =
    known.size < mostCounted
      ? countLost(law, jsonOf(ledger.original(task._id) ?? task))
      : Number.MAX_SAFE_INTEGER
  known.set(task._id, loss)
  return loss
}

function countLost(law: Law, original: JsonObject): number {
  const isLost = (key: string, value: Json) =>
    withoutWayBack(law, { original, now: original, body: { [key]: value } }).length > 0
  return Object.entries(jsonOf({ ...filled, priority: { name: 'Low' } })).filter(([key, value]) =>
    formsOf(value, original[key]).every((form) => isLost(key, form)),
  ).length
}

/** The forms in which a key can be filled: whole, or only what a task already holds of it, because a host may merge it. */
function formsOf(value: Json, held: Json | undefined): Json[] {
  if (!isObject(value) || !isObject(held)) return [value]
  const known = Object.entries(value).filter(([key]) => key in held)
  return known.length > 0 ? [value, Object.fromEntries(known)] : [value]
}

/** Without a task that was updated and is gone a check would only be left out. */
async function endIfGone(session: CheckSession): Promise<void> {
  const { tasks, complete } = await readCorpus(session)
  if (!complete) return
  const known = new Set(tasks.map(({ _id }) => _id))
  for (const id of session.context.ledger.updated()) if (!known.has(id)) endAsGone(session, id)
}

/**
 * A task that may be written to, as it is now; its first state is kept to be put back.
 * The named tasks, or on loopback without any the first that the host returns.
 *
 * @param index - which of them, from 0.
 * @throws EndCheck when a task that was updated is gone.
 */
export async function scratchTask(session: CheckSession, index = 0): Promise<Task> {
  const { target, ledger } = session.context
  await endIfGone(session)
  const stream = await someTasks(session)
  const task = scratchTasks(session, stream)[index]
  if (!task) {
    return session.skip(
      target.taskIds.length > 0
        ? `needs ${index + 1} of the tasks named with --task-id in the stream`
        : `needs a stream with at least ${index + 1} tasks`,
    )
  }
  ledger.remember(task, stream)
  return task
}

/** As {@link scratchTask}, but of all of which as much is given back the one that was not updated for the longest time. */
export async function stalestTask(session: CheckSession): Promise<Task> {
  const stream = await someTasks(session)
  // They come first, so that their places are those of all.
  const tasks = asFirst(session, stream, scratchTasks(session, stream))
  const moments = tasks.map(({ updatedAt = '' }) => Date.parse(updatedAt))
  const oldest = Math.min(...moments.filter(Number.isFinite))
  return scratchTask(session, Math.max(0, moments.indexOf(oldest)))
}

/** As {@link scratchTask}, but of those that were not updated in this run the last of which as much can be put back: other checks take the first. */
export async function untouchedTask(session: CheckSession): Promise<Task> {
  const { context } = session
  const updated = context.ledger.updated()
  const stream = await someTasks(session)
  const tasks = scratchTasks(session, stream)
  const untouched = asFirst(
    session,
    stream,
    tasks.filter(({ _id }) => !updated.has(_id)),
  )
  const least = Math.min(...untouched.map((task) => lossOf(context, task)))
  const last = untouched.findLast((task) => lossOf(context, task) === least)
  const index = last ? tasks.indexOf(last) : -1
  return index === -1 && tasks.length > 0
    ? session.skip(
        'all tasks that may be written to were updated before, by other checks; make this one alone',
      )
    : scratchTask(session, Math.max(0, index))
}

/** Something in every key that an update can lose. */
const filled: TaskUpdate = {
  name: 'Filled For Conformance',
  desc: 'Filled for conformance',
  tags: ['filled'],
  userInfo: { _id: 'u-fd371c0a-3168-5a02-83dd-f4ba5597xxxx', name: 'Filled', emailId: 'filled@example.com' },
  sessIds: ['session'],
  convIds: ['conversation'],
  language: 'fi',
  source: 'filled',
  queues: [{ _id: 'qu-0d1624a-7f60-4e3a-9f6d-dddddddd0001', name: 'Filled Queue' }],
  currAssignee: { agentId: 'u-33333333-d950-5720-a812-fbc1ac9f0003', aId: 'a-3333333', name: 'Fay Filled' },
  isActive: false,
  dueDate: Date.UTC(2032, 0, 2, 3, 4, 5, 678),
  channel: ['filled'],
  activityIds: ['activity'],
  commentIds: ['comment'],
}

/** The usual name of a status or priority, or, when no record shows it, one that a record of an open task shows. */
function shownName(tasks: readonly Task[], key: NamedKey, usual: string): string {
  const open = tasks.filter((task) => !isClosed(task))
  const names = open.flatMap((task) => task[key]?.name ?? [])
  return names.some((name) => foldName(name) === foldName(usual)) ? usual : (names[0] ?? usual)
}

/** As {@link scratchTask}, but with something in every key, so that a loss can be seen. */
export async function filledTask(session: CheckSession): Promise<Task> {
  const task = await scratchTask(session)
  const { target, ledger } = session.context
  const original = ledger.original(task._id) ?? task
  const known = await someTasks(session)
  const values: TaskUpdate = {
    ...filled,
    status: { name: shownName(known, 'status', 'On Hold') },
    priority: { name: shownName(known, 'priority', 'Low') },
  }
  // Off loopback only what can be put back is filled.
  const update = schemaNode(requestSchemaPointer('updateTask'))
  const lost = new Set(
    isLoopback(target.url) ? [] : irreversible(update, original, Object.keys(values), ledger.shown),
  )
  const held = jsonOf(original)
  const filling = Object.entries(jsonOf(values)).flatMap(([key, value]) => {
    const form = formsOf(value, held[key]).find(
      (each) => lostBy(session.context, task._id, { [key]: each }).length === 0,
    )
    return form === undefined || lost.has(key) ? [] : [[key, form] as const]
  })
  return session.update(task._id, reversiblePart(session.context, task._id, Object.fromEntries(filling)))
}
