import * as fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { basedOn } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { CheckSession, TaskFilter } from '../../check/check-session.ts'
import { forAll, seedOf } from '../../check/for-all.ts'
import type { Task, TaskUpdate } from '../../check/task.ts'
import { lostBy, reversiblePart } from '../../check/way-back.ts'
import { callerOf, expectPage } from '../../laws/expect-search.ts'
import { likelyTasks } from '../../laws/likely-tasks.ts'
import { filterKeys } from '../../model/search/conditions.ts'
import { learnedFilters } from '../../laws/learned-filters.ts'
import { readCorpus } from '../../laws/read-corpus.ts'
import { filledTask, scratchTask, stalestTask } from '../../laws/scratch-task.ts'
import { sortForms } from '../../laws/sort-forms.ts'
import { managedKeys } from '../../laws/update-model.ts'
import { requestSchemaPointer } from '../../projection/request-schema.ts'
import { propertiesOf, schemaNode, type Properties } from '../../projection/schema-node.ts'
import type { JsonObject } from '../../projection/json.ts'
import { restoration } from '../../host/restoration.ts'
import { arbitraryOf } from '../properties/arbitrary-of.ts'
import { sampleOf } from '../properties/sample.ts'
import { expectKept, expectUpdated } from './expect-update.ts'
import { law, property } from './law.ts'
import { writableKeys } from './update-keys.ts'

/** Updates put together at random, held against what the contract makes of the record. */
export function anyUpdateLaws(): Check[] {
  return [sequenceLaw(), managedLaw(), searchLaw(), orderLaw(), shownLaw()]
}

function sequenceLaw(): Check {
  return law({
    id: 'update/any',
    operation: 'updateTask',
    name: 'any updates one after the other leave the record that follows from them, and move updatedAt each time',
    basis: basedOn(property('TaskUpdate', 'name'), property('Task', 'updatedAt')),
    ownTasks: true,
    async run(session) {
      const first = await scratchTask(session)
      const bodies = fc.array(bodyOf(writableKeys(session, first)), { minLength: 1, maxLength: 3 })
      await forAll(session, bodies, async (attempt, updates) => {
        let task = await scratchTask(attempt)
        for (const update of updates) {
          const body = reversiblePart(attempt.context, task._id, update)
          if (Object.keys(body).length === 0) continue
          const answered = await attempt.update(task._id, body)
          expectUpdated(attempt, task, body, answered)
          task = answered
        }
        await expectKept(attempt, task)
      })
    },
  })
}

/** Mostly a few keys, now and then all of them. */
function bodyOf(keys: Properties): Arbitrary<TaskUpdate> {
  const few = { minLength: 1, maxLength: Math.min(4, keys.length) }
  const chosen = fc.oneof(
    { arbitrary: fc.subarray([...keys], few), weight: 5 },
    { arbitrary: fc.subarray([...keys], { minLength: 1 }), weight: 1 },
    { arbitrary: fc.constant(keys), weight: 1 },
  )
  return chosen.chain((some) =>
    fc
      .tuple(...some.map(([key, node]) => arbitraryOf(node).map((value): TaskUpdate => ({ [key]: value }))))
      .map((parts): TaskUpdate => Object.assign({}, ...parts)),
  )
}

function managedLaw(): Check {
  return law({
    id: 'update/managed-beside',
    operation: 'updateTask',
    name: 'keys that the server manages may be sent, and the keys beside them are changed all the same',
    basis: basedOn(property('TaskUpdate', 'name'), property('TaskUpdate', 'tags')),
    ownTasks: true,
    async run(session) {
      let task = await scratchTask(session)
      const nodes = propertiesOf(schemaNode(requestSchemaPointer('updateTask')))
      for (const [index, [key, node]] of nodes.filter(([name]) => managedKeys.includes(name)).entries()) {
        const body = reversiblePart(session.context, task._id, {
          [key]: sampleOf(node),
          name: `Beside what is managed ${index}`,
          tags: [`managed ${index}`],
        })
        const answered = await session.update(task._id, body)
        expectUpdated(session, task, body, answered)
        task = answered
      }
      await expectKept(session, task)
    },
  })
}

/** Keys by which tasks are found or ordered. */
const searched = [
  'name',
  'status',
  'priority',
  'channel',
  'source',
  'queues',
  'currAssignee',
  'assigneeType',
  'dueDate',
  'fields',
] as const

/** At most so many searches are made before and after each update. */
const mostSearches = 6

function searchLaw(): Check {
  return law({
    id: 'found-again/any',
    operation: 'updateTask',
    name: 'after any update each search finds the tasks as they are now, in that order, also when it was made before',
    basis: basedOn(property('TaskUpdate', 'name'), property('TaskFilter', 'status')),
    async run(session) {
      const { tasks } = await readCorpus(session)
      const { context, check } = session
      const writable = new Set(writableKeys(session, await scratchTask(session)).map(([key]) => key))
      const keys = searched.filter((key) => writable.has(key))
      const cases = fc.record({
        donor: fc.constantFrom(...tasks),
        keys: fc.subarray([...keys], { minLength: Math.min(1, keys.length) }),
        sortBy: fc.constantFrom(...sortForms),
      })
      const numRuns = Math.ceil(context.runs / 4)
      for (const { donor, keys: taken, sortBy } of fc.sample(cases, {
        numRuns,
        seed: seedOf(context.seed, check.id),
      })) {
        const task = await scratchTask(session)
        const body = takenFrom(donor, taken)
        if (lostBy(context, task._id, body).length > 0) continue
        const filters = affected(session, task, { ...task, ...pick(donor, taken) }, callerOf(session))
        const orders: TaskFilter[] = sortForms
          .filter((form) => [...taken, 'updatedAt'].some((key) => JSON.stringify(form).includes(`{"${key}"`)))
          .map((form) => ({ sortBy: form }))
        const searches = [...filters.map((filter) => ({ ...filter, sortBy })), ...orders].map(
          (search, index): TaskFilter => ({ ...search, ...(index % 2 === 1 && { skip: 1 }), limit: 1000 }),
        )
        for (const search of searches) await expectPage(session, search)
        const answered = await session.update(task._id, body)
        expectUpdated(session, task, body, answered)
        for (const search of searches) await expectPage(session, search)
      }
    },
  })
}

/** Names and due dates that put a task at either end of every order. */
const ends: readonly TaskUpdate[] = [
  { name: '0000 at the beginning', dueDate: 1 },
  { name: 'zzzz at the end', dueDate: Date.UTC(9998, 0) },
  { name: '0001 again at the beginning', dueDate: null },
]

function orderLaw(): Check {
  return law({
    id: 'found-again/order',
    operation: 'updateTask',
    name: 'after an update of name or dueDate every sortBy puts the task where it belongs now',
    basis: basedOn(property('TaskFilter', 'sortBy')),
    async run(session) {
      // Another task may already be where it belongs by updatedAt.
      const { _id } = await stalestTask(session)
      for (const update of ends) {
        await session.update(_id, reversiblePart(session.context, _id, update))
        for (const [index, sortBy] of sortForms.entries()) {
          // A later page may be stale by itself.
          await expectPage(session, { sortBy, ...(index % 2 === 1 && { skip: 1 }), limit: 1000 })
        }
      }
    },
  })
}

function shownLaw(): Check {
  return law({
    id: 'found-again/shown',
    operation: 'updateTask',
    name: 'after an update every search shows the record as it is now, whatever it was found by',
    basis: basedOn(property('TaskUpdate', 'name'), property('TaskPage', 'results')),
    async run(session) {
      const { subject } = session.context
      const filled = await filledTask(session)
      const field = { lname: 'shown', selectedValue: 'now' }
      const before = await session.update(
        filled._id,
        reversiblePart(session.context, filled._id, { name: 'Shown as it was', fields: [field] }),
      )
      for (const round of [1, 2]) {
        const update = reversiblePart(session.context, before._id, {
          name: `Shown as it is now ${round}`,
          tags: [`shown ${round}`],
          desc: `shown ${round}`,
        })
        const after = await session.update(before._id, update)
        for (const key of filterKeys) {
          if (subject === undefined && key.startsWith('my')) continue
          const caller = callerOf(session)
          const finding = learnedFilters(key, [after]).find((filter) =>
            isFound(session, after, filter, caller),
          )
          if (finding) await expectPage(session, { ...finding, limit: 1000 })
        }
      }
    },
  })
}

/** The update that makes these keys of a task what they are in another. */
function takenFrom(donor: Task, keys: readonly (typeof searched)[number][]): TaskUpdate {
  const taken: JsonObject = restoration(schemaNode(requestSchemaPointer('updateTask')), donor, keys)
  return Object.fromEntries(Object.entries(taken).filter(([key]) => keys.some((name) => name === key)))
}

function pick(task: Task, keys: readonly (typeof searched)[number][]): Partial<Task> {
  return Object.fromEntries(keys.map((key) => [key, task[key]]))
}

/** Searches that find a task before a change and not after it, or the other way round. */
function affected(
  session: CheckSession,
  before: Task,
  after: Task,
  caller: ReturnType<typeof callerOf>,
): TaskFilter[] {
  const learned = filterKeys.flatMap((key) => learnedFilters(key, [before, after]))
  const telling = learned.filter(
    (filter) => isFound(session, before, filter, caller) !== isFound(session, after, filter, caller),
  )
  const step = Math.max(1, telling.length / mostSearches)
  return telling.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
}

/** Whether a search finds a task, by the likeliest answers. */
function isFound(
  { context }: CheckSession,
  task: Task,
  filter: TaskFilter,
  caller: ReturnType<typeof callerOf>,
): boolean {
  return likelyTasks(context.law, { tasks: [task] }, filter, caller).length > 0
}
