import type { QuestionId } from '@case-management/contract/questions'
import { basedOn, inferredFrom } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import { expectAsContract } from '../../check/expect-as-contract.ts'
import { exchangeThatGave } from '../../check/given-by.ts'
import type { Task, TaskUpdate } from '../../check/task.ts'
import { readTask } from '../../laws/read-task.ts'
import { scratchTask } from '../../laws/scratch-task.ts'
import { questionsOfUpdate } from '../../laws/update-model.ts'
import { law, property } from './law.ts'

/** Updates one after the other, and what the record must be after the last. */
interface Following {
  id: string
  name: string
  keys: readonly (keyof TaskUpdate)[]
  updates: readonly TaskUpdate[]
  /** What is wrong with the record, if something is. */
  problem: (task: Task) => string | undefined
}

const due = Date.UTC(2031, 1, 28, 23, 59, 59, 999)
const agent = { agentId: 'u-11111111-d950-5720-a812-fbc1ac9f0001', name: 'Jo Ek' }
const queue = { _id: 'qu-0d1624a-7f60-4e3a-9f6d-aaaaaaaa0002', name: 'SupportQueue1' }

const dueIs = (moment: number) => (task: Task) =>
  task.dueDate === moment && task.ETA === new Date(moment).toISOString()
    ? undefined
    : `dueDate is ${task.dueDate} and ETA ${JSON.stringify(task.ETA)}, not ${moment}`

const routeIs = (wanted: string) => (task: Task) =>
  task.assigneeType === wanted ? undefined : `assigneeType is ${task.assigneeType}, not ${wanted}`

const followings: readonly Following[] = [
  {
    id: 'eta-follows-due-date',
    name: 'ETA follows dueDate as the same moment',
    keys: ['dueDate'],
    updates: [{ dueDate: due }],
    problem: dueIs(due),
  },
  {
    id: 'due-date-follows-eta',
    name: 'dueDate follows ETA as the same moment',
    keys: ['ETA'],
    updates: [{ ETA: '2031-02-28T10:00:00.5Z' }],
    problem: dueIs(Date.UTC(2031, 1, 28, 10, 0, 0, 500)),
  },
  {
    id: 'due-date-wins',
    name: 'dueDate wins over an ETA beside it',
    keys: ['dueDate', 'ETA'],
    updates: [{ dueDate: due, ETA: '2030-01-01T00:00:00.000Z' }],
    problem: dueIs(due),
  },
  {
    id: 'due-date-zero',
    name: 'a dueDate of 0 is the first moment of 1970 and not "no date"',
    keys: ['dueDate'],
    updates: [{ dueDate: due }, { dueDate: 0 }],
    problem: dueIs(0),
  },
  {
    id: 'agent',
    name: 'a task given to an agent has the assigneeType agent',
    keys: ['currAssignee', 'assigneeType'],
    updates: [{ queues: [], currAssignee: null }, { currAssignee: agent }],
    problem: routeIs('agent'),
  },
  {
    id: 'queue',
    name: 'a task put into a queue has the assigneeType queues',
    keys: ['queues', 'assigneeType'],
    updates: [{ queues: [], currAssignee: null }, { queues: [queue] }],
    problem: routeIs('queues'),
  },
  {
    id: 'queue-before-agent',
    name: 'a task put into a queue has the assigneeType queues, even with an agent',
    keys: ['queues', 'assigneeType'],
    updates: [{ queues: [], currAssignee: agent }, { queues: [queue] }],
    problem: routeIs('queues'),
  },
  {
    id: 'agent-left',
    name: 'a task taken out of its queue falls back to its agent',
    keys: ['queues', 'assigneeType'],
    updates: [{ queues: [queue], currAssignee: agent }, { queues: [] }],
    problem: routeIs('agent'),
  },
  {
    id: 'queue-left',
    name: 'a task taken from its agent falls back to its queue',
    keys: ['currAssignee', 'assigneeType'],
    updates: [{ queues: [queue], currAssignee: agent }, { currAssignee: null }],
    problem: routeIs('queues'),
  },
  {
    id: 'nobody-left',
    name: 'a task with neither agent nor queue is unassigned',
    keys: ['queues', 'assigneeType'],
    updates: [{ queues: [queue], currAssignee: null }, { queues: [] }],
    problem: routeIs('unassigned'),
  },
  {
    id: 'type-as-sent',
    name: 'an assigneeType that is sent is stored as sent',
    keys: ['assigneeType'],
    updates: [{ queues: [], currAssignee: agent }, { assigneeType: 'queues' }],
    problem: routeIs('queues'),
  },
  {
    id: 'unassigned-empties',
    name: 'the assigneeType unassigned takes agent and queues away',
    keys: ['assigneeType'],
    updates: [{ queues: [queue], currAssignee: agent }, { assigneeType: 'unassigned' }],
    problem: (task) =>
      routeIs('unassigned')(task) ??
      (Object.keys(task.currAssignee ?? {}).length + (task.queues ?? []).length > 0
        ? 'a task that was made unassigned keeps its agent or queue'
        : undefined),
  },
  {
    id: 'unassigned-wins',
    name: 'the assigneeType unassigned wins over an agent beside it, and a queue beside it stays',
    keys: ['assigneeType', 'currAssignee'],
    updates: [
      { queues: [], currAssignee: null },
      { assigneeType: 'unassigned', currAssignee: agent, queues: [queue] },
    ],
    problem: (task) =>
      routeIs('unassigned')(task) ??
      (Object.keys(task.currAssignee ?? {}).length > 0
        ? 'a task that was made unassigned has an agent'
        : undefined) ??
      ((task.queues ?? []).length === 0
        ? 'a queue sent beside the assigneeType unassigned is lost'
        : undefined),
  },
]

/** Keys that follow other keys. */
export function followLaws(): Check[] {
  return followings.map(({ id, name, keys, updates, problem }) =>
    law({
      id: `follow/${id}`,
      operation: 'updateTask',
      name,
      basis:
        id.startsWith('due-date-') || id.startsWith('eta')
          ? basedOn(...keys.map(pointer))
          : inferredFrom(...keys.map(pointer)),
      ownTasks: true,
      async run(session) {
        const before = await scratchTask(session)
        const { _id } = before
        let answered: Task | undefined
        const questions = new Set<QuestionId>()
        for (const update of updates) {
          for (const each of questionsOfUpdate(answered ?? before, update)) questions.add(each)
          answered = await session.update(_id, update)
        }
        for (const record of [answered, await readTask(session, _id)]) {
          const found = record && problem(record)
          session.lookAt(exchangeThatGave(record))
          expectAsContract(
            session,
            [...questions],
            found === undefined,
            `${found} after ${JSON.stringify(updates.at(-1))}`,
          )
        }
      },
    }),
  )
}

function pointer(key: keyof TaskUpdate): string {
  return property('TaskUpdate', key)
}
