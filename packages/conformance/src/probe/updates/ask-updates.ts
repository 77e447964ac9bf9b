import { setTimeout as wait } from 'node:timers/promises'
import type { QuestionId } from '@case-management/contract/questions'
import { unknownIds } from '../../host/unknown-ids.ts'
import { isNothing } from '../../host/restoration.ts'
import { isNamedKey, type NamedKey } from '../../model/update/update-case.ts'
import { isObject, textOf, type JsonObject } from '../../projection/json.ts'
import { unlessTold } from '../known.ts'
import { tellRefusal } from '../readings/refusals.ts'
import { tell, tellNone, tellNothing } from '../readings/reading.ts'
import { readingIds } from './ask-by-reading.ts'
import { idOf, listIn, objectIn } from './record.ts'
import type { Updated, WriteBench } from './write-bench.ts'

const day = 86_400_000

/** Asks what updates do that can be put back. Each question is asked of a task that shows the answer. */
export async function askUpdates(bench: WriteBench): Promise<void> {
  const { findings } = bench.reader
  const isTaken = await askSameValue(bench)
  if (!isTaken) return
  const steps: [readonly QuestionId[], (bench: WriteBench) => Promise<void>][] = [
    [['empty-update'], askNothing],
    [['update-of-lists'], askLists],
    [['update-of-objects'], askObjects],
    [['update-null', 'cleared-key'], askNull],
    [['update-empty-text', 'cleared-key'], askEmptyText],
    [assignmentIds, askAssignment],
    [dueIds, askDue],
    [entryIds, askEntries],
    [['unknown-task'], askUnknownTask],
  ]
  for (const [ids, ask] of steps) await unlessTold(findings, ids, () => ask(bench))
}

const assignmentIds = [
  'update-empty-object',
  'assignee-type-follows',
  'assignee-type-sent',
  'unassigned-beside-assignee',
] as const
const dueIds = ['due-date-and-eta', 'due-date-beside-eta'] as const
const entryIds = ['status-completed', 'status-named-by'] as const

/** The first update changes nothing. A host that refuses it is asked no more. */
async function askSameValue(bench: WriteBench): Promise<boolean> {
  const id = 'same-value'
  const task = bench.pick()
  if (task === undefined) {
    for (const each of [...updateIds, ...readingIds])
      tellNothing(bench.reader, each, 'none of the tasks that may be written to was found')
    return false
  }
  await untilMovementShows(bench, task)
  const updated = await bench.try([id], () => bench.send(idOf(task), { name: task['name'] ?? null }))
  if (updated === undefined) return true
  if (updated.after === undefined) {
    const reason = `the host answers an update of a name with ${updated.seen.status} and no record`
    for (const each of [...updateIds, ...readingIds]) tellNothing(bench.reader, each, reason, updated.seen)
    return false
  }
  tellMovement(bench, id, updated, { moves: 'moves', stays: 'stays' })
  return true
}

async function askNothing(bench: WriteBench): Promise<void> {
  const id = 'empty-update'
  const task = bench.pick()
  if (task === undefined) return
  await untilMovementShows(bench, task)
  const updated = await bench.try([id], () => bench.send(idOf(task), {}))
  if (updated === undefined) return
  if (updated.seen.refused) tell(bench.reader, id, 'refused', updated.seen)
  else tellMovement(bench, id, updated, { moves: 'touches', stays: 'nothing' })
}

/** Waits until another `updatedAt` looks like another one, where records show it to the second. */
async function untilMovementShows({ reader, beliefs }: WriteBench, { updatedAt }: JsonObject): Promise<void> {
  const { clock, signal } = reader.asker.context
  const age = clock.now() - Date.parse(textOf(updatedAt))
  // The clock of the host is known to the second.
  if (beliefs.of('moment-form').includes('seconds') && age < 3000) await wait(1000, undefined, { signal })
}

/** Tells an answer by whether `updatedAt` moved. */
function tellMovement(
  { reader }: WriteBench,
  id: QuestionId,
  { seen, before, after }: Updated,
  answers: { moves: string; stays: string },
): void {
  const [then, now] = [before, after ?? {}].map((record) => Date.parse(textOf(record['updatedAt'])))
  if (then === undefined || now === undefined || Number.isNaN(then) || Number.isNaN(now))
    tellNothing(reader, id, 'the host does not show when the task was updated', seen)
  else if (now < then) tellNone(reader, id, '`updatedAt` goes back', seen)
  else tell(reader, id, now > then ? answers.moves : answers.stays, seen)
}

/** Lists that hold plain texts: an entry that is left out shows whether the rest replaces them. */
const plainLists = ['tags', 'channel', 'sessIds', 'convIds', 'activityIds', 'commentIds', 'taskIds'] as const

async function askLists(bench: WriteBench): Promise<void> {
  const id = 'update-of-lists'
  for (const key of plainLists) {
    // What is appended could not be taken away again, so that only less than there is may be sent.
    const task = bench.pick((record) => listIn(record, key).length > 0)
    if (task === undefined) continue
    await bench.ask([id], idOf(task), { [key]: listIn(task, key).slice(0, -1) }, [key])
    return
  }
  tellNothing(
    bench.reader,
    id,
    'no task that may be written to has a list of which an entry could be left out',
  )
}

async function askObjects(bench: WriteBench): Promise<void> {
  const id = 'update-of-objects'
  for (const [key, inner] of [
    ['userInfo', ['phoneNumber', 'emailId', 'name']],
    ['currAssignee', ['name', 'aId']],
  ] as const) {
    const leftOut = (record: JsonObject) => {
      const held = objectIn(record, key)
      return Object.keys(held).length > 1 ? inner.find((each) => each in held) : undefined
    }
    const task = bench.pick((record) => leftOut(record) !== undefined)
    if (task === undefined) continue
    const { [leftOut(task) ?? '']: _, ...others } = objectIn(task, key)
    await bench.ask([id], idOf(task), { [key]: others }, [key])
    return
  }
  tellNothing(
    bench.reader,
    id,
    'no task that may be written to has an object of which a key could be left out',
  )
}

async function askNull(bench: WriteBench): Promise<void> {
  const ids = ['update-null', 'cleared-key'] as const
  const held = ['language', 'desc', 'priority'].flatMap((key) => {
    const task = bench.pick((record) => !isNothing(record[key]))
    return task ? [{ task, key }] : []
  })
  const [first] = held
  const known = first ?? (await described(bench, ids))
  if (known !== undefined) await bench.ask(ids, idOf(known.task), { [known.key]: null }, [known.key])
}

async function askEmptyText(bench: WriteBench): Promise<void> {
  const ids = ['update-empty-text', 'cleared-key'] as const
  const task = bench.pick((record) => !isNothing(record['desc']))
  const known = task === undefined ? await described(bench, ids) : { task }
  if (known !== undefined) await bench.ask(ids, idOf(known.task), { desc: '' }, ['desc'])
}

/** Gives a task a description, which can be emptied in two ways. */
async function described(
  bench: WriteBench,
  ids: readonly QuestionId[],
): Promise<{ task: JsonObject; key: string } | undefined> {
  const task = bench.pick()
  if (task === undefined) return undefined
  const updated = await bench.try(ids, () => bench.send(idOf(task), { desc: 'Asked by a probe' }))
  return updated?.after && !isNothing(updated.after['desc'])
    ? { task: updated.after, key: 'desc' }
    : undefined
}

/** Who has a task: it is taken away, given back, and counted as unassigned. */
async function askAssignment(bench: WriteBench): Promise<void> {
  const task =
    bench.pick((record) => isAssigned(record) && isNothing(record['queues'])) ?? bench.pick(isAssigned)
  if (task === undefined) {
    for (const each of assignmentIds)
      tellNothing(bench.reader, each, 'no task that may be written to has an assignee')
    return
  }
  const id = idOf(task)
  const agent = objectIn(task, 'currAssignee')
  const who = ['currAssignee', 'assigneeType']
  await bench.ask(['update-empty-object', 'assignee-type-follows'], id, { currAssignee: {} }, who)
  if (bench.isOpen('assignee-type-follows'))
    await bench.ask(['assignee-type-follows'], id, { queues: [] }, ['assigneeType'])
  await bench.ask(['assignee-type-follows'], id, { currAssignee: agent }, who)
  const sent = { assigneeType: 'unassigned' }
  await bench.ask(['assignee-type-sent'], id, sent, ['currAssignee', 'queues'])
  await bench.ask(['unassigned-beside-assignee'], id, { ...sent, currAssignee: agent }, who)
}

function isAssigned({ currAssignee }: JsonObject): boolean {
  return !isNothing(currAssignee)
}

async function askDue(bench: WriteBench): Promise<void> {
  const task =
    bench.pick((record) => typeof record['dueDate'] === 'number' && !isNothing(record['ETA'])) ?? bench.pick()
  if (task === undefined) return
  const id = idOf(task)
  const due = typeof task['dueDate'] === 'number' ? task['dueDate'] : Date.UTC(2032, 0, 2, 3, 4, 5, 678)
  const both = ['dueDate', 'ETA']
  await bench.ask(dueIds, id, { dueDate: due + day }, both)
  await bench.ask(dueIds, id, { ETA: new Date(due + 2 * day).toISOString() }, both)
  await bench.ask(dueIds, id, { dueDate: due + 3 * day, ETA: new Date(due + 4 * day).toISOString() }, both)
}

/** Statuses and priorities by name, and by an identifier that says something else. */
async function askEntries(bench: WriteBench): Promise<void> {
  for (const key of ['priority', 'status'] satisfies NamedKey[]) {
    const task = bench.pick((record) => isObject(record[key]))
    if (task === undefined || !isNamedKey(key)) continue
    const current = objectIn(task, key)['name']
    const [other, third] = bench.entries[key].filter(
      ({ _id, name, statusCategory }) =>
        _id !== undefined && name !== current && textOf(statusCategory) !== 'closed',
    )
    if (other === undefined) continue
    const id = idOf(task)
    await bench.ask(entryIds.slice(0, 1), id, { [key]: { name: other['name'] ?? null } }, [key])
    const named = third ?? objectIn(task, key)
    if (named['_id'] === undefined) continue
    const disagreeing = { name: named['name'] ?? null, _id: other['_id'] ?? null }
    await bench.ask(entryIds.slice(1), id, { [key]: disagreeing }, [key])
    return
  }
  for (const id of entryIds)
    tellNothing(bench.reader, id, 'the tasks that were read show no two whole statuses or priorities')
}

async function askUnknownTask(bench: WriteBench): Promise<void> {
  const { reader } = bench
  const empty = reader.findings.get('empty-update')
  const isRefused = empty?.kind === 'told' && empty.answer.answer === 'refused'
  const body = isRefused ? { tags: [] } : {}
  const seen = await reader.asker.ask('updateTask', { taskId: unknownIds.taskId, body })
  tellRefusal(reader, 'unknown-task', seen)
}

/** The questions that the answers to updates tell. */
export const updateIds = [
  'same-value',
  'empty-update',
  'update-of-lists',
  'update-of-objects',
  'update-null',
  'cleared-key',
  'update-empty-text',
  'update-empty-object',
  'assignee-type-follows',
  'assignee-type-sent',
  'unassigned-beside-assignee',
  'due-date-and-eta',
  'due-date-beside-eta',
  'status-completed',
  'status-named-by',
] as const satisfies readonly QuestionId[]
