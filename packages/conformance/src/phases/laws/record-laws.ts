import { basedOn, type Basis } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { CheckSession } from '../../check/check-session.ts'
import { exchangeThatGave } from '../../check/given-by.ts'
import type { Task } from '../../check/task.ts'
import { mayHideMilliseconds } from '../../dialect/hidden-milliseconds.ts'
import { isSameOrItsSecond } from '../../host/moment-of.ts'
import { knownColumns } from '../../laws/columns-model.ts'
import { expectPage, expectSearch } from '../../laws/expect-search.ts'
import { foldCase, isFoldedAlike } from '../../laws/fold.ts'
import { someTasks } from '../../laws/read-corpus.ts'
import { law, property } from './law.ts'

/** Something that must hold of every record by itself. */
interface RecordRule {
  id: string
  name: string
  basis: Basis
  /** What is wrong with a record, if something is. */
  problem: (task: Task, session: CheckSession) => string | undefined
}

const rules: readonly RecordRule[] = [
  {
    id: 'lname',
    name: 'lname is the name in lower case',
    basis: basedOn(property('Task', 'lname')),
    problem: ({ name, lname }) =>
      lname === undefined ||
      !isFoldedAlike(name) ||
      (foldCase(lname) === foldCase(name) && lname === foldCase(lname))
        ? undefined
        : `lname is ${JSON.stringify(lname)} for the name ${JSON.stringify(name)}`,
  },
  {
    id: 'due-date-and-eta',
    name: 'dueDate and ETA are the same moment, or both are missing',
    basis: basedOn(property('Task', 'ETA'), property('Task', 'dueDate')),
    problem: ({ dueDate, ETA }, { context }) => {
      if (ETA === undefined) return undefined
      const due = dueDate ?? undefined
      const eta = ETA === '' ? undefined : Date.parse(ETA)
      const isSame = mayHideMilliseconds(context.law) ? isSameOrItsSecond(due, eta) : due === eta
      return isSame ? undefined : `dueDate is ${due} and ETA ${JSON.stringify(ETA)}`
    },
  },
  {
    id: 'account',
    name: 'every task belongs to the account that was asked for',
    basis: basedOn(property('Task', 'accountId')),
    problem: ({ accountId }, { context }) =>
      accountId === undefined || accountId === context.target.accountId
        ? undefined
        : `accountId is ${accountId}`,
  },
  {
    id: 'stream',
    name: 'every task belongs to the stream that was asked for',
    basis: basedOn(property('Task', 'iId')),
    problem: ({ iId }, { context }) =>
      iId === undefined || iId === context.target.streamId ? undefined : `iId is ${iId}`,
  },
  {
    id: 'updated-after-created',
    name: 'no task was updated before it was created',
    basis: basedOn(property('Task', 'updatedAt'), property('Task', 'createdAt')),
    problem: ({ createdAt, updatedAt }) =>
      createdAt === undefined || updatedAt === undefined || Date.parse(updatedAt) >= Date.parse(createdAt)
        ? undefined
        : `updatedAt ${updatedAt} is before createdAt ${createdAt}`,
  },
  {
    id: 'status-name',
    name: 'the lname of a status is its name in lower case',
    basis: basedOn('#/components/schemas/Status/properties/lname'),
    problem: ({ status }) =>
      status?.lname === undefined || !isFoldedAlike(status.name) || status.lname === foldCase(status.name)
        ? undefined
        : `the lname of the status ${status.name} is ${status.lname}`,
  },
  {
    id: 'assignee',
    name: 'a task that is unassigned has no assignee',
    basis: basedOn(property('Task', 'assigneeType'), property('Task', 'currAssignee')),
    problem: ({ assigneeType, currAssignee = {} }) =>
      assigneeType === 'unassigned' && Object.keys(currAssignee).length > 0
        ? 'assigneeType is unassigned beside an assignee'
        : undefined,
  },
]

/** What must hold of the records themselves, whatever was searched. */
export function recordLaws(): Check[] {
  return [...rules.map(recordLaw), uniqueLaw(), columnsLaw(), alwaysThereLaw()]
}

function recordLaw({ id, name, basis, problem }: RecordRule): Check {
  return law({
    id: `records/${id}`,
    operation: 'getTasks',
    name,
    basis,
    async run(session) {
      for (const task of await someTasks(session)) {
        const found = problem(task, session)
        if (found === undefined) continue
        session.lookAt(exchangeThatGave(task))
        session.violate(`${task._id}: ${found}`)
        return
      }
    },
  })
}

function uniqueLaw(): Check {
  return law({
    id: 'records/unique',
    operation: 'getTasks',
    name: 'no task comes twice in one page',
    basis: basedOn(property('Task', '_id')),
    async run(session) {
      const { results } = await session.page({ limit: 1000 })
      session.expect(
        new Set(results.map(({ _id }) => _id)).size === results.length,
        'a page holds a task twice',
      )
    },
  })
}

function columnsLaw(): Check {
  return law({
    id: 'records/selected-columns',
    operation: 'getTasks',
    name: 'selectedColumns returns these keys and those that are always there, with their values',
    basis: basedOn(property('TaskFilter', 'selectedColumns')),
    async run(session) {
      await someTasks(session)
      const single = knownColumns().map((name) => [name])
      for (const selectedColumns of [...columnSets, ...single]) {
        await expectPage(session, { selectedColumns: [...selectedColumns], limit: 30 })
      }
      await expectSearch(session, { selectedColumns: knownColumns() })
      await expectPage(session, { selectedColumns: ['tags'], limit: 1000 })
    },
  })
}

const columnSets = [
  ['status', 'priority', 'dueDate'],
  ['_id', 'ETA', 'currAssignee', 'fields'],
  ['queues', 'channel', 'queues'],
] as const

function alwaysThereLaw(): Check {
  return law({
    id: 'records/selected-columns/total',
    operation: 'getTasks',
    name: 'selectedColumns changes neither which tasks are found nor their order',
    basis: basedOn(property('TaskFilter', 'selectedColumns')),
    async run(session) {
      await someTasks(session)
      await expectSearch(session, { selectedColumns: ['status'] })
    },
  })
}
