import { basedOn } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { CheckSession, TaskFilter, TaskUpdate } from '../../check/check-session.ts'
import { learnedStatus } from '../../laws/learned-status.ts'
import { scratchTask } from '../../laws/scratch-task.ts'
import { walk } from '../../laws/walk.ts'
import { law, property } from './law.ts'

/** An update, the searches that must find the task then, and those that must not. */
interface Move {
  id:
    | (keyof TaskUpdate & keyof TaskFilter)
    | 'searchText'
    | 'agents'
    | 'unassigned'
    | 'queues'
    | 'dueDate'
    | 'customFields'
  first: TaskUpdate
  second: TaskUpdate
  finds: readonly TaskFilter[]
  misses: readonly TaskFilter[]
}

const due = Date.UTC(2031, 4, 6, 7, 8, 9, 123)
const iso = (moment: number) => new Date(moment).toISOString()
const [mine, other] = [
  { agentId: 'u-31111111-d950-5720-a812-fbc1ac9f0001', aId: 'a-3111111-0001', name: 'Ada Quick' },
  { agentId: 'u-32222222-d950-5720-a812-fbc1ac9f0002', aId: 'a-3222222-0002', name: 'Bo Slow' },
]
const [north, south] = [
  { _id: 'qu-0d1624a-7f60-4e3a-9f6d-cccccccc0001', name: 'North Queue' },
  { _id: 'qu-0d1624a-7f60-4e3a-9f6d-cccccccc0002', name: 'South Queue' },
]
const field = (selectedValue: string) => ({ _id: 'fd-3380ddb-1', lname: 'colour of the door', selectedValue })
const pair = (selectedValue: string) => ({ lname: 'colour of the door', selectedValue })

const moves: readonly Move[] = [
  {
    id: 'searchText',
    first: { name: 'Zebra crossing qxv' },
    second: { name: 'Giraffe CROSSING wyk' },
    finds: [{ searchText: 'giraffe' }, { searchText: 'WYK' }, { searchText: 'fe cro' }],
    misses: [{ searchText: 'zebra' }, { searchText: 'qxv' }],
  },
  {
    id: 'agents',
    first: { currAssignee: other },
    second: { currAssignee: mine },
    finds: [{ agents: [mine.agentId] }, { agents: [mine.aId] }, { agents: ['ADA quick'] }],
    misses: [
      { agents: [other.agentId] },
      { agents: [other.aId] },
      { agents: [other.name] },
      { unassigned: true },
    ],
  },
  {
    id: 'unassigned',
    first: { currAssignee: mine },
    second: { currAssignee: null, queues: [] },
    finds: [{ unassigned: true }],
    misses: [{ agents: [mine.agentId] }],
  },
  {
    id: 'queues',
    first: { queues: [north] },
    second: { queues: [south] },
    finds: [{ queues: [south._id] }, { queues: ['south QUEUE'] }, { queues: ['nowhere', south.name] }],
    misses: [{ queues: [north._id] }, { queues: [north.name] }, { unassigned: true }],
  },
  {
    id: 'channel',
    first: { channel: ['fax'], source: 'pigeon' },
    second: { channel: ['telex', 'smoke'], source: 'drum' },
    finds: [{ channel: ['telex'] }, { channel: ['SMOKE'] }, { channel: ['drum'] }],
    misses: [{ channel: ['fax'] }, { channel: ['pigeon'] }, { channel: ['tele'] }],
  },
  {
    id: 'priority',
    first: { priority: { name: 'Low' } },
    second: { priority: { name: 'Critical' } },
    finds: [{ priority: ['Critical'] }, { priority: ['critical'] }, { priority: ['High', 'CRITICAL'] }],
    misses: [{ priority: ['Low'] }, { priority: ['High', 'Medium'] }],
  },
  {
    id: 'dueDate',
    first: { dueDate: due - 1 },
    second: { dueDate: due },
    finds: [{ dueDate: iso(due) }],
    misses: [{ dueDate: iso(due - 1) }, { dueDate: iso(due + 1) }],
  },
  {
    id: 'customFields',
    first: { fields: [field('red')] },
    second: { fields: [field('blue')] },
    finds: [{ customFields: [pair('blue')] }, { customFields: [pair('green'), pair('blue')] }],
    misses: [{ customFields: [pair('red')] }, { customFields: [{ ...pair('blue'), lname: 'colour' }] }],
  },
]

/** An updated task is found by the filters that it matches now, and no longer by the others. */
export function foundAgainLaws(): Check[] {
  return [...moves.map(moveLaw), statusLaw(), mineLaw()]
}

function moveLaw({ id, first, second, finds, misses }: Move): Check {
  return law({
    id: `found-again/${id}`,
    operation: 'updateTask',
    name: `a task is found by ${id} as it is after an update, and not as it was before`,
    basis: basedOn(property('TaskFilter', id)),
    async run(session) {
      const { _id } = await scratchTask(session)
      await session.update(_id, first)
      await session.update(_id, second)
      await expectFound(session, _id, finds, misses, second)
    },
  })
}

async function expectFound(
  session: CheckSession,
  id: string,
  finds: readonly TaskFilter[],
  misses: readonly TaskFilter[],
  update: TaskUpdate,
): Promise<void> {
  const after = JSON.stringify(update)
  for (const filter of finds) {
    session.expect(
      await isFound(session, id, filter),
      `after ${after} the task is not found by ${JSON.stringify(filter)}`,
    )
  }
  for (const filter of misses) {
    session.expect(
      !(await isFound(session, id, filter)),
      `after ${after} the task is still found by ${JSON.stringify(filter)}`,
    )
  }
}

async function isFound(session: CheckSession, id: string, filter: TaskFilter): Promise<boolean> {
  return (await walk(session, filter)).tasks.some(({ _id }) => _id === id)
}

function statusLaw(): Check {
  return law({
    id: 'found-again/status',
    operation: 'updateTask',
    name: 'a task is found by its status and stage as they are after an update, and not as they were before',
    basis: basedOn(property('TaskFilter', 'status'), property('TaskFilter', 'unresolved')),
    async run(session) {
      const { _id } = await scratchTask(session)
      const open = await learnedStatus(session, (category) => !['resolved', 'closed'].includes(category))
      const done = await learnedStatus(session, (category) => ['resolved', 'closed'].includes(category))
      await session.update(_id, { status: open })
      await session.update(_id, { status: done })
      await expectFound(
        session,
        _id,
        [{ status: [done.name] }],
        [{ status: [open.name] }, { unresolved: true }],
        { status: done },
      )
      await session.update(_id, { status: open })
      await expectFound(
        session,
        _id,
        [{ status: [open.name] }, { unresolved: true }],
        [{ status: [done.name] }],
        { status: open },
      )
    },
  })
}

function mineLaw(): Check {
  return law({
    id: 'found-again/mytask',
    operation: 'updateTask',
    name: 'a task given to the caller is found by mytask and mycase, and by neither once it is taken away',
    basis: basedOn(property('TaskFilter', 'mytask')),
    async run(session) {
      const { subject = '' } = session.context
      if (!subject.startsWith('u-'))
        session.skip('needs a token that names a user such as u-…; give --subject')
      const { _id } = await scratchTask(session)
      const own = { currAssignee: { agentId: subject } }
      await session.update(_id, own)
      await expectFound(
        session,
        _id,
        [{ mytask: true }, { mycase: true }, { mytask: true, mycase: true }],
        [],
        own,
      )
      const taken = { currAssignee: { agentId: other.agentId } }
      await session.update(_id, taken)
      await expectFound(session, _id, [], [{ mytask: true }, { mycase: true }], taken)
    },
  })
}
