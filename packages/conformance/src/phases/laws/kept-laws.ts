import { basedOn, inferredFrom, type Basis } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { CheckSession } from '../../check/check-session.ts'
import { lostBy, reversiblePart } from '../../check/way-back.ts'
import { mayBeClosed } from '../../dialect/taken.ts'
import type { Task, TaskUpdate } from '../../check/task.ts'
import { changedKeys } from '../../laws/compare-records.ts'
import { filledTask, scratchTask } from '../../laws/scratch-task.ts'
import { expectKept, expectUpdated } from './expect-update.ts'
import { fewUpdatesLaw } from './few-updates-law.ts'
import { law, property } from './law.ts'
import { clearingValue, otherValue, writableKeys } from './update-keys.ts'

/** Values and bodies that a careless host changes on their way into the record. */
export function keptLaws(): Check[] {
  return [
    fewUpdatesLaw(),
    ...exactValues.map(exactLaw),
    manyKeysLaw(),
    repeatLaw(),
    stagesLaw(),
    closedLaw(),
    ...companyLaws(),
  ]
}

interface ExactValue {
  id: string
  what: string
  key: keyof TaskUpdate
  updates: readonly TaskUpdate[]
}

const field = (number: number, selectedValue: string | number | boolean | null) => ({
  _id: `fd-3380ddb-${number}`,
  lname: `field ${number}`,
  selectedValue,
})

const exactValues: readonly ExactValue[] = [
  {
    id: 'fields/falsy',
    what: 'false, 0 and "" as the value of a field',
    key: 'fields',
    updates: [{ fields: [field(1, false), field(2, 0), field(3, ''), field(4, -0.5)] }],
  },
  {
    id: 'fields/lists',
    what: 'a list with false, 0, "", null and the same value twice as the value of a field',
    key: 'fields',
    updates: [
      { fields: [{ ...field(1, null), selectedValue: [false, 0, '', null, 'x', 'x'] }, field(1, 1)] },
    ],
  },
  {
    id: 'tags/order',
    what: 'the order of labels, labels that come twice, and an empty one',
    key: 'tags',
    updates: [{ tags: ['b', 'a', 'B', 'b', '', ' a ', 'a'] }, { tags: ['a', 'b'] }],
  },
  {
    id: 'channel/order',
    what: 'the order and case of channels, and channels that come twice',
    key: 'channel',
    updates: [{ channel: ['voice', 'Email', 'voice', 'email'] }],
  },
  {
    id: 'attachments/keys',
    what: 'any keys of an attachment, also with a dot, a dollar or a blank',
    key: 'attachments',
    updates: [
      {
        attachments: [
          {
            'file.name': 'a',
            $ref: 'b',
            '': 'c',
            'with blank': 'd',
            constructor: 'e',
            nested: { 'x.y': { $z: 1 } },
          },
          { size: 0, shared: false, of: null, list: [[], {}, null, ''] },
        ],
      },
    ],
  },
  {
    id: 'name/blanks',
    what: 'blanks at the ends and inside of a name',
    key: 'name',
    updates: [{ name: '  two  blanks  ' }, { name: ' ' }],
  },
  {
    id: 'dueDate/extremes',
    what: 'a due date in 1970, after 2038 and in the year 9999',
    key: 'dueDate',
    updates: [{ dueDate: 0 }, { dueDate: Date.UTC(2038, 0, 20) }, { dueDate: 253_402_300_799_999 }],
  },
  {
    id: 'ETA/milliseconds',
    what: 'the milliseconds of an ETA',
    key: 'ETA',
    updates: [
      { ETA: '2031-02-03T04:05:06.007Z' },
      { ETA: '2031-02-03T04:05:06Z' },
      { ETA: '2031-02-03T04:05:06.1Z' },
    ],
  },
]

function exactLaw({ id, what, key, updates }: ExactValue): Check {
  return law({
    id: `update/kept/${id}`,
    operation: 'updateTask',
    name: `an update keeps ${what} as sent`,
    basis: basedOn(property('TaskUpdate', key)),
    ownTasks: true,
    async run(session) {
      let task = await scratchTask(session)
      if (!isWritable(session, task, key)) session.skip(`${key} of this task could not be put back`)
      for (const update of updates) {
        const answered = await session.update(task._id, update)
        expectUpdated(session, task, update, answered)
        task = answered
      }
      await expectKept(session, task)
    },
  })
}

function isWritable(session: CheckSession, task: Task, key: string): boolean {
  return writableKeys(session, task).some(([name]) => name === key)
}

/** An update of all keys that may be sent, each to another value than the task has; every third is cleared where that can be. */
function everyKey(
  session: CheckSession,
  task: Task,
  but: readonly string[] = [],
  clears = false,
): TaskUpdate {
  const entries = writableKeys(session, task)
    .filter(([key]) => !but.includes(key))
    .map(([key, node], index) => {
      const clearing = clears && index % 3 === 0 ? clearingValue(node) : undefined
      return [key, clearing === undefined ? otherValue(session, task, key, node) : clearing] as const
    })
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

function manyKeysLaw(): Check {
  return law({
    id: 'update/many-keys',
    operation: 'updateTask',
    name: 'an update of six keys, of twelve and of all changes each of them, also beside keys that are cleared',
    basis: basedOn(property('TaskUpdate', 'name'), property('TaskUpdate', 'tags')),
    ownTasks: true,
    async run(session) {
      let task = await filledTask(session)
      for (const [turn, most] of [6, 12, 100, 100].entries()) {
        const all = Object.entries(everyKey(session, task, [], turn % 2 === 1))
        const some = (turn % 2 === 1 ? all.toReversed() : all).slice(0, most)
        const body: TaskUpdate = Object.fromEntries(some)
        const answered = await session.update(task._id, body)
        expectUpdated(session, task, body, answered)
        task = answered
      }
      await expectKept(session, task)
    },
  })
}

function repeatLaw(): Check {
  return law({
    id: 'update/repeat-all',
    operation: 'updateTask',
    name: 'an update of every key, sent again, leaves the same record as once',
    basis: inferredFrom(property('TaskUpdate', 'tags'), property('TaskUpdate', 'activityIds')),
    ownTasks: true,
    async run(session) {
      const task = await filledTask(session)
      const body = everyKey(session, task)
      const once = await session.update(task._id, body)
      for (const time of ['a second time', 'a third time']) {
        const again = await session.update(task._id, body)
        const changed = changedKeys(once, again).filter((key) => !['updatedAt', 'updatedBy'].includes(key))
        session.expect(changed.length === 0, `an update that is sent ${time} changes ${changed.join(', ')}`)
      }
    },
  })
}

/** Statuses that the contract names. */
const stages = ['Closed', 'Open', 'Resolved', 'In Progress', 'On Hold', 'Closed'] as const

function stagesLaw(): Check {
  return law({
    id: 'update/status/nothing-else',
    operation: 'updateTask',
    name: 'a new status of any stage changes no other key, whatever the task was',
    basis: basedOn(property('TaskUpdate', 'status'), property('TaskUpdate', 'isActive')),
    ownTasks: true,
    async run(session) {
      const filled = await filledTask(session)
      let task = isWritable(session, filled, 'isActive')
        ? await session.update(filled._id, { isActive: true })
        : filled
      const closes = mayBeClosed(session.context.law)
      for (const name of stages.filter((stage) => closes || stage !== 'Closed')) {
        const body = { status: { name } }
        const answered = await session.update(task._id, body)
        expectUpdated(session, task, body, answered)
        task = answered
      }
    },
  })
}

function closedLaw(): Check {
  return law({
    id: 'update/closed-task',
    operation: 'updateTask',
    name: 'a task that is closed or resolved can be updated as any other',
    basis: inferredFrom(property('TaskUpdate', 'status')),
    ownTasks: true,
    async run(session) {
      const { _id } = await scratchTask(session)
      for (const name of ['Resolved', 'Closed']) {
        const before = await session.update(_id, { status: { name } })
        const body = reversiblePart(session.context, _id, { name: `Renamed when ${name}`, tags: [name] })
        expectUpdated(session, before, body, await session.update(_id, body))
      }
    },
  })
}

const due = Date.UTC(2033, 3, 4, 5, 6, 7, 89)
const agent = { agentId: 'u-44444444-d950-5720-a812-fbc1ac9f0004', name: 'Cai Company' }
const queue = { _id: 'qu-0d1624a-7f60-4e3a-9f6d-eeeeeeee0001', name: 'Company Queue' }

/** Keys that follow each other, and every way to set them off. */
const followers: readonly {
  id: string
  what: string
  keys: readonly string[]
  triggers: readonly TaskUpdate[]
  basis: Basis
}[] = [
  {
    id: 'due',
    what: 'dueDate and ETA follow each other',
    keys: ['dueDate', 'ETA'],
    triggers: [
      { dueDate: due },
      { dueDate: null },
      { ETA: new Date(due).toISOString() },
      { ETA: null },
      { ETA: '' },
    ],
    basis: basedOn(property('TaskUpdate', 'dueDate'), property('TaskUpdate', 'ETA')),
  },
  {
    id: 'assignment',
    what: 'assigneeType, currAssignee and queues follow each other',
    keys: ['assigneeType', 'currAssignee', 'queues'],
    triggers: [
      { currAssignee: agent },
      { currAssignee: null },
      { currAssignee: {} },
      { queues: [queue] },
      { queues: [] },
      { assigneeType: 'unassigned' },
      { currAssignee: null, queues: [] },
    ],
    basis: inferredFrom(property('TaskUpdate', 'assigneeType')),
  },
  {
    id: 'name',
    what: 'lname follows name',
    keys: ['name'],
    triggers: [{ name: 'In COMPANY Ж' }],
    basis: basedOn(property('TaskUpdate', 'name'), property('Task', 'lname')),
  },
]

function companyLaws(): Check[] {
  return followers.map(({ id, what, keys, triggers, basis }) =>
    law({
      id: `follow/${id}/with-others`,
      operation: 'updateTask',
      name: `${what} also when all other keys are sent with them`,
      basis,
      ownTasks: true,
      async run(session) {
        let made = 0
        for (const [turn, trigger] of triggers.entries()) {
          const task = await filledTask(session)
          if (lostBy(session.context, task._id, trigger).length > 0) continue
          made++
          const others = everyKey(session, task, keys, turn % 2 === 1)
          const whole = turn % 2 === 0 ? { ...others, ...trigger } : { ...trigger, ...others }
          const body = reversiblePart(session.context, task._id, whole)
          expectUpdated(session, task, body, await session.update(task._id, body))
        }
        if (made === 0) session.skip(`nothing that sets off ${keys.join(' or ')} could be put back`)
      },
    }),
  )
}
