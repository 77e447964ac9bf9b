import { basedOn, type Basis } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { CheckSession } from '../../check/check-session.ts'
import type { Task } from '../../check/run-context.ts'
import { foldCase } from '../../laws/fold.ts'
import { readCorpus, someTasks } from '../../laws/read-corpus.ts'
import { schemaNode } from '../../projection/schema-node.ts'
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
      lname === undefined || (foldCase(lname) === foldCase(name) && lname === foldCase(lname))
        ? undefined
        : `lname is ${JSON.stringify(lname)} for the name ${JSON.stringify(name)}`,
  },
  {
    id: 'due-date-and-eta',
    name: 'dueDate and ETA are the same moment, or both are missing',
    basis: basedOn(property('Task', 'ETA'), property('Task', 'dueDate')),
    problem: ({ dueDate, ETA }) => {
      if (ETA === undefined) return undefined
      const due = dueDate ?? undefined
      const eta = ETA === '' ? undefined : Date.parse(ETA)
      return due === eta ? undefined : `dueDate is ${due} and ETA ${JSON.stringify(ETA)}`
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
      status?.lname === undefined || status.lname === foldCase(status.name)
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

const columnSets = [
  ['status', 'priority', 'dueDate'],
  ['name'],
  ['_id', 'ETA', 'currAssignee', 'fields'],
  ['channel', 'queues'],
] as const

function columnsLaw(): Check {
  return law({
    id: 'records/selected-columns',
    operation: 'getTasks',
    name: 'selectedColumns returns these keys and the required ones, with their values, and no others',
    basis: basedOn(property('TaskFilter', 'selectedColumns')),
    async run(session) {
      const { tasks } = await readCorpus(session)
      const whole = new Map(tasks.map((task) => [task._id, new Map<string, unknown>(Object.entries(task))]))
      const required = alwaysThere()
      for (const columns of columnSets) {
        const page = await session.page({ selectedColumns: [...columns], limit: 30 })
        const kept = new Set<string>([...columns, ...required])
        for (const task of page.results) {
          const asked = JSON.stringify(columns)
          const extra = Object.keys(task).find((key) => !kept.has(key))
          session.expect(extra === undefined, `selectedColumns ${asked} also returns ${extra}`)
          const full = whole.get(task._id)
          const given = new Map<string, unknown>(Object.entries(task))
          const wrong = [...kept].find(
            (key) => full && JSON.stringify(full.get(key)) !== JSON.stringify(given.get(key)),
          )
          session.expect(wrong === undefined, `selectedColumns ${asked} changes or leaves out ${wrong}`)
        }
      }
    },
  })
}

function alwaysThereLaw(): Check {
  return law({
    id: 'records/selected-columns/total',
    operation: 'getTasks',
    name: 'selectedColumns changes neither which tasks are found nor their order',
    basis: basedOn(property('TaskFilter', 'selectedColumns')),
    async run(session) {
      const [all, some] = [
        await session.page({ limit: 30 }),
        await session.page({ limit: 30, selectedColumns: ['status'] }),
      ]
      session.expect(
        all.totalResults === some.totalResults &&
          all.results.every(({ _id }, index) => _id === some.results[index]?._id),
        'selectedColumns finds other tasks',
      )
    },
  })
}

function alwaysThere(): string[] {
  const { required } = schemaNode('#/components/schemas/Task').schema
  return Array.isArray(required) ? required.filter((key) => typeof key === 'string') : []
}
