import { inferredFrom, basedOn } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { CheckSession } from '../../check/check-session.ts'
import { reversiblePart } from '../../check/way-back.ts'
import { expectAsContract } from '../../check/expect-as-contract.ts'
import { exchangeThatGave } from '../../check/given-by.ts'
import type { Task, TaskUpdate } from '../../check/task.ts'
import { mayBeClosed } from '../../dialect/taken.ts'
import { changedKeys } from '../../laws/compare-records.ts'
import { readCorpus } from '../../laws/read-corpus.ts'
import { readTask } from '../../laws/read-task.ts'
import { stalestTask } from '../../laws/scratch-task.ts'
import { momentPlaces } from '../../laws/shown-moments.ts'
import { questionsOfUpdate } from '../../laws/update-model.ts'
import { expectRefusal } from '../properties/expect-refusal.ts'
import { expectShown, expectUnchanged, expectUpdated } from './expect-update.ts'
import { law, property } from './law.ts'
import { updateKeys, writableKeys } from './update-keys.ts'

/** Moments with fewer digits than a record shows. */
const moments: TaskUpdate = Object.fromEntries(
  updateKeys().flatMap(([key, node]) =>
    momentPlaces(node)
      .filter(({ path }) => path.length > 0)
      .map(({ holding }) => [key, holding('2031-02-28T10:00:02.05Z')] as const),
  ),
)

const again: TaskUpdate = { desc: 'sent when Closed', activityIds: ['sent-again'] }

/** Updates one after the other, each with values that a careless host changes on their way into the record. */
const inFew: readonly TaskUpdate[] = [
  {
    tags: ['b', 'a', 'B', 'b', ''],
    desc: 'In few',
    dueDate: 0,
    convIds: ['c', 'b', 'c'],
    isActive: true,
    currAssignee: { agentId: 'u-55555555-d950-5720-a812-fbc1ac9f0005', name: 'Fee Few' },
  },
  { tags: ['only these'] },
  moments,
  {
    fields: [
      { _id: 'fd-3380ddb-1', lname: 'field 1', selectedValue: false },
      { _id: 'fd-3380ddb-2', lname: 'field 2', selectedValue: 0 },
      { _id: 'fd-3380ddb-3', lname: 'field 3', selectedValue: '' },
    ],
    attachments: [{ 'file.name': 'a', $ref: 'b' }],
    channel: ['voice', 'Email', 'voice', 'email'],
  },
  { dueDate: Date.UTC(2038, 0, 20) + 7, desc: '', tags: [] },
  { status: { name: 'Closed' } },
  again,
  again,
  {
    ETA: '2031-02-03T04:05:06.007Z',
    name: ' In FEW  Ж ',
    status: { name: 'Open' },
    priority: null,
    currAssignee: null,
    queues: [],
  },
]

/** What updates do, as far as few of them show it. */
export function fewUpdatesLaw(): Check {
  return law({
    id: 'update/in-few',
    operation: 'updateTask',
    name: 'updates with values that are easily changed on their way are answered and kept as sent, and change nothing else',
    basis: basedOn(property('TaskUpdate', 'tags'), property('TaskUpdate', 'dueDate')),
    async run(session) {
      // What only the first update of a task shows has not been shown yet.
      const first = await stalestTask(session)
      const before = await readCorpus(session)
      const task = await updated(session, first)
      await expectNothing(session, task)
      const now = new Map((await readCorpus(session)).tasks.map((each) => [each._id, each]))
      for (const other of before.tasks) {
        const current = now.get(other._id)
        if (other._id === task._id || !current) continue
        const changed = changedKeys(other, current)
        session.lookAt(exchangeThatGave(current))
        session.expect(
          changed.length === 0,
          `an update of ${task._id} changes ${changed.join(', ')} of ${other._id}`,
          basedOn('#/components/parameters/TaskId'),
        )
      }
    },
  })
}

async function updated(session: CheckSession, first: Task): Promise<Task> {
  const writable = new Set(writableKeys(session, first).map(([key]) => key))
  let task = first
  let last: TaskUpdate | undefined
  for (const update of inFew) {
    const known: TaskUpdate = Object.fromEntries(
      Object.entries(update).filter(
        ([key]) => writable.has(key) && (key !== 'status' || mayBeClosed(session.context.law)),
      ),
    )
    const body = reversiblePart(session.context, task._id, known)
    if (Object.keys(body).length === 0) continue
    const answered = await session.update(task._id, body)
    if (update === last) {
      const changed = changedKeys(task, answered).filter((key) => key !== 'updatedAt')
      expectAsContract(
        session,
        questionsOfUpdate(task, body),
        changed.length === 0,
        `an update that is sent a second time changes ${changed.join(', ')}`,
      )
    } else expectUpdated(session, task, body, answered)
    task = answered
    last = update
  }
  return task
}

const refusedName = 'Must not be kept'

/** An update of nothing and one that is refused change nothing. */
async function expectNothing(session: CheckSession, before: Task): Promise<void> {
  const after = await session.update(before._id, {})
  expectUnchanged(session, before, after, inferredFrom(property('Task', 'updatedAt')))
  const refused = await session.call('updateTask', {
    taskId: before._id,
    body: { name: refusedName, tags: 'no list' },
  })
  expectRefusal(session, refused, { statuses: [412], what: 'tags that are no list' })
  const kept = await readTask(session, before._id)
  if (kept.name !== refusedName) return expectShown(session, before, kept)
  session.lookAt(refused.exchange)
  expectAsContract(
    session,
    ['refused-update'],
    false,
    `a refused update changes ${changedKeys(before, kept).join(', ')}`,
    basedOn('#/components/responses/PreconditionFailed'),
  )
}
