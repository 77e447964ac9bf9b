// cspell:ignore äpfel ünder łódź ωmega
import { isDeepStrictEqual } from 'node:util'
import { parameterValidators } from '@case-management/contract/validators'
import { basedOn, inferredFrom, type Basis } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { TaskUpdate } from '../../check/task.ts'
import { reversiblePart } from '../../check/way-back.ts'
import { expectAsContract } from '../../check/expect-as-contract.ts'
import { exchangeThatGave } from '../../check/given-by.ts'
import { areCounted } from '../../dialect/taken.ts'
import { isRefusal } from '../../host/is-refusal.ts'
import { unknownIds } from '../../host/unknown-ids.ts'
import { allEnded } from '../../laws/all-ended.ts'
import { changedKeys } from '../../laws/compare-records.ts'
import { foldCase } from '../../laws/fold.ts'
import { readCorpus } from '../../laws/read-corpus.ts'
import { mayHideMilliseconds } from '../../dialect/hidden-milliseconds.ts'
import { readTask } from '../../laws/read-task.ts'
import { filledTask, scratchTask } from '../../laws/scratch-task.ts'
import { operationPointer, responsePointer } from '../../projection/response-pointer.ts'
import { expectRefusal } from '../properties/expect-refusal.ts'
import { expectUnchanged } from './expect-update.ts'
import { law, property } from './law.ts'
import { writableKeys } from './update-keys.ts'

/** What an update does as a whole. */
export function updateLaws(): Check[] {
  return [
    renameLaw(),
    updatedAtLaw(),
    nothingLaw(),
    idempotentLaw(),
    severalLaw(),
    othersLaw(),
    unknownTaskLaw(),
    nearlyKnownTaskLaw(),
    refusedWholeLaw(),
    concurrentLaw(),
    sameKeyLaw(),
  ]
}

/** Names whose lower case every rule agrees on, in several scripts. */
const renames = ['Conformance RENAMES This', 'ÄPFEL für ŁÓDŹ', 'ЖУК И ΩMEGA', 'Ünder_SCORE-and 123']

function renameLaw(): Check {
  return law({
    id: 'update/lname',
    operation: 'updateTask',
    name: 'lname follows name',
    basis: basedOn(property('TaskUpdate', 'name'), property('Task', 'lname')),
    ownTasks: true,
    async run(session) {
      const { _id } = await scratchTask(session)
      for (const name of renames) {
        const answered = await session.update(_id, { name })
        const kept = await readTask(session, _id)
        for (const record of [answered, kept]) {
          session.lookAt(exchangeThatGave(record))
          session.expect(
            record.lname === foldCase(name),
            `lname is ${JSON.stringify(record.lname)} after a rename to ${JSON.stringify(name)}`,
          )
        }
      }
      const ignored = await session.update(_id, { name: 'Second Name', lname: 'something else' })
      expectAsContract(
        session,
        ['update-server-keys'],
        ignored.lname === foldCase(ignored.name),
        `lname is ${JSON.stringify(ignored.lname)} for the name ${JSON.stringify(ignored.name)}`,
      )
    },
  })
}

function updatedAtLaw(): Check {
  return law({
    id: 'update/updated-at',
    operation: 'updateTask',
    name: 'updatedAt moves forward with a change, createdAt and timestampValue stay',
    basis: basedOn(property('Task', 'updatedAt'), property('Task', 'createdAt')),
    ownTasks: true,
    async run(session) {
      const before = await filledTask(session)
      if (before.updatedAt === undefined) session.skip('the record does not show when it was updated')
      const after = await session.update(before._id, { name: 'Moves updatedAt' })
      const step = Date.parse(after.updatedAt ?? '') - Date.parse(before.updatedAt ?? '')
      session.expect(
        step > 0 || (step === 0 && mayHideMilliseconds(session.context.law)),
        `updatedAt goes from ${before.updatedAt} to ${after.updatedAt}`,
      )
      session.expect(
        after.createdAt === before.createdAt,
        `createdAt goes from ${before.createdAt} to ${after.createdAt}`,
      )
      session.expect(
        after.timestampValue === before.timestampValue,
        `timestampValue goes from ${before.timestampValue} to ${after.timestampValue}`,
        basedOn(property('Task', 'timestampValue')),
      )
    },
  })
}

function nothingLaw(): Check {
  return law({
    id: 'update/nothing',
    operation: 'updateTask',
    name: 'an empty update changes nothing, not even updatedAt',
    basis: inferredFrom(property('Task', 'updatedAt')),
    ownTasks: true,
    async run(session) {
      const before = await filledTask(session)
      const after = await session.update(before._id, {})
      const kept = await readTask(session, before._id)
      for (const record of [after, kept]) expectUnchanged(session, before, record)
    },
  })
}

function idempotentLaw(): Check {
  return law({
    id: 'update/repeat',
    operation: 'updateTask',
    name: 'the same update twice leaves the same record as once',
    basis: inferredFrom(property('TaskUpdate', 'name'), property('TaskUpdate', 'tags')),
    ownTasks: true,
    async run(session) {
      const { _id } = await scratchTask(session)
      const body = reversiblePart(session.context, _id, {
        name: 'Sent twice',
        tags: ['a', 'b'],
        desc: 'd',
        dueDate: 1_750_000_000_000,
      })
      const once = await session.update(_id, body)
      const twice = await session.update(_id, body)
      const changed = changedKeys(once, twice).filter((key) => key !== 'updatedAt')
      session.expect(changed.length === 0, `a repeated update changes ${changed.join(', ')}`)
    },
  })
}

function severalLaw(): Check {
  return law({
    id: 'update/several-keys',
    operation: 'updateTask',
    name: 'an update of several keys changes them all',
    basis: basedOn(
      property('TaskUpdate', 'name'),
      property('TaskUpdate', 'tags'),
      property('TaskUpdate', 'desc'),
    ),
    ownTasks: true,
    async run(session) {
      const before = await scratchTask(session)
      const body = reversiblePart(session.context, before._id, {
        name: 'Several',
        tags: ['several'],
        desc: 'several',
        isActive: false,
      })
      await session.update(before._id, body)
      const kept = new Map<string, unknown>(Object.entries(await readTask(session, before._id)))
      for (const [key, value] of Object.entries(body))
        expectAsContract(
          session,
          key === 'tags' ? ['update-of-lists'] : [],
          isDeepStrictEqual(kept.get(key), value),
          `${key} is not kept beside other keys`,
        )
    },
  })
}

function othersLaw(): Check {
  return law({
    id: 'update/other-tasks',
    operation: 'updateTask',
    name: 'an update touches no other task and does not change how many there are',
    basis: basedOn('#/components/parameters/TaskId'),
    async run(session) {
      const { _id } = await scratchTask(session)
      const before = await readCorpus(session)
      const body: TaskUpdate = { name: 'Only this one', priority: { name: 'High' }, tags: ['only'] }
      await session.update(_id, reversiblePart(session.context, _id, body))
      session.context.corpus = undefined
      const after = await readCorpus(session)
      const now = new Map(after.tasks.map((task) => [task._id, task]))
      for (const task of before.tasks) {
        const current = now.get(task._id)
        if (task._id === _id || (!current && !after.complete)) continue
        const changed = current ? changedKeys(task, current) : ['everything']
        session.lookAt(exchangeThatGave(current))
        session.expect(
          changed.length === 0,
          `an update of ${_id} changes ${changed.join(', ')} of ${task._id}`,
        )
      }
      session.expect(
        !before.complete || after.tasks.length === before.tasks.length,
        `an update changes the number of tasks from ${before.tasks.length} to ${after.tasks.length}`,
      )
    },
  })
}

/** The page of the vendor says that the operation updates an existing task. */
const ofExistingTasks: Basis = { pointers: [operationPointer('updateTask')], grade: 'documented' }

function unknownTaskLaw(): Check {
  return law({
    id: 'update/unknown-task',
    operation: 'updateTask',
    name: 'an update of an unknown task is refused with 400 and creates nothing',
    basis: basedOn('#/components/parameters/TaskId', responsePointer('updateTask', '400')),
    async run(session) {
      const before = await session.page({ limit: 1 })
      const answer = await session.call('updateTask', {
        taskId: unknownIds.taskId,
        body: { name: 'Must not be created' },
      })
      expectRefusal(session, answer, {
        statuses: [400],
        what: 'an unknown task',
        questions: ['unknown-task'],
        served: ofExistingTasks,
      })
      const after = await session.page({ limit: 1 })
      session.expect(
        after.totalResults === before.totalResults || !areCounted(session.context.law),
        'an update of an unknown task creates one',
        ofExistingTasks,
      )
      const nothing = await session.call('updateTask', { taskId: unknownIds.taskId, body: {} })
      const mayRefuseNothing = session.context.law
        .answersTo('empty-update')
        .some((each) => each.answer === 'refused')
      expectRefusal(session, nothing, {
        statuses: mayRefuseNothing ? [400, 412] : [400],
        what: 'an empty update of an unknown task',
        // A host that refuses updates of nothing may do so before it looks for the task.
        questions: ['unknown-task', ...(mayRefuseNothing ? (['broken-schema'] as const) : [])],
        served: ofExistingTasks,
      })
      const found = await session.page({ searchText: 'Must not be created' })
      session.expect(
        found.results.length === 0,
        'the refused update of an unknown task is found by a search',
        ofExistingTasks,
      )
    },
  })
}

/** The page of the vendor says that an identifier of a task is unique. */
const uniqueId = basedOn('#/components/parameters/TaskId')

/** Identifiers that are nearly that of a task, and of no task, and what says that none is updated by them. */
const nearly: readonly { idOf: (id: string) => string; basis: Basis }[] = [
  { idOf: (id) => id.slice(0, -1), basis: uniqueId },
  { idOf: (id) => `${id}0`, basis: uniqueId },
  { idOf: (id) => `${id.slice(0, -1)}${id.endsWith('z') ? 'y' : 'z'}`, basis: uniqueId },
  // No page rules out that identifiers ignore case. Last, because what it changes tells nothing of the others.
  {
    idOf: (id) => `ti-${id.slice(3).toUpperCase()}`,
    basis: inferredFrom('#/components/parameters/TaskId'),
  },
]

function nearlyKnownTaskLaw(): Check {
  return law({
    id: 'update/nearly-known-task',
    operation: 'updateTask',
    name: 'an update of an identifier that is only nearly that of a task is refused with 400 and changes nothing',
    basis: inferredFrom('#/components/parameters/TaskId', responsePointer('updateTask', '400')),
    ownTasks: true,
    async run(session) {
      const before = await scratchTask(session)
      const { tasks } = await readCorpus(session)
      for (const { idOf, basis } of nearly) {
        const taskId = idOf(before._id)
        // A host may refuse what is no identifier at all by its form.
        if (!parameterValidators.updateTask.path({ streamId: session.context.target.streamId, taskId }))
          continue
        if (tasks.some(({ _id }) => _id === taskId)) continue
        const answer = await session.call('updateTask', { taskId, body: { name: 'Must not be kept' } })
        expectRefusal(session, answer, {
          statuses: [400],
          what: `the task ${taskId}, which does not exist`,
          questions: ['unknown-task'],
        })
        if (isRefusal(answer.status)) continue
        const changed = await changedBy()
        if (changed === undefined) continue
        session.lookAt(answer.exchange)
        session.violate(`an update of ${taskId} ${changed}`, basis)
        return
      }
      const changed = await changedBy()
      session.expect(changed === undefined, `a refused update of nearly ${before._id} ${changed}`, uniqueId)

      async function changedBy(): Promise<string | undefined> {
        const keys = changedKeys(before, await readTask(session, before._id))
        return keys.length === 0 ? undefined : `changes ${keys.join(', ')} of ${before._id}`
      }
    },
  })
}

function refusedWholeLaw(): Check {
  return law({
    id: 'update/refused-whole',
    operation: 'updateTask',
    name: 'an update that breaks the contract in one key changes nothing',
    basis: basedOn(responsePointer('updateTask', '412')),
    ownTasks: true,
    async run(session) {
      const before = await filledTask(session)
      const answer = await session.call('updateTask', {
        taskId: before._id,
        body: { name: 'Must not be kept', tags: 'no list' },
      })
      expectRefusal(session, answer, { statuses: [412], what: 'tags that are no list' })
      const changed = changedKeys(before, await readTask(session, before._id))
      session.lookAt(answer.exchange)
      expectAsContract(
        session,
        ['refused-update'],
        changed.length === 0,
        `a refused update changes ${changed.join(', ')}`,
      )
    },
  })
}

/** Updates of different keys that are sent at once. */
const atOnce: readonly TaskUpdate[] = [
  { name: 'Sent at once' },
  { tags: ['at', 'once'] },
  { desc: 'at once' },
  { language: 'sv' },
  { channel: ['chat'] },
  { isActive: false },
]

function concurrentLaw(): Check {
  return law({
    id: 'update/at-once',
    operation: 'updateTask',
    name: 'updates of different keys that are sent at once all survive',
    basis: inferredFrom(property('TaskUpdate', 'name'), property('TaskUpdate', 'tags')),
    ownTasks: true,
    async run(session) {
      const task = await scratchTask(session)
      const { _id } = task
      const writable = new Set(writableKeys(session, task).map(([key]) => key))
      const chosen = atOnce.filter((update) => Object.keys(update).every((key) => writable.has(key)))
      for (let round = 0; round < 3; round++) {
        const updates = chosen.map((update) =>
          'name' in update
            ? { name: `Sent at once ${round}` }
            : 'desc' in update
              ? { desc: `round ${round}` }
              : update,
        )
        await allEnded(updates.map((update) => session.update(_id, update)))
        const kept = await readTask(session, _id)
        for (const [key, value] of updates.flatMap((update) => Object.entries(update))) {
          const held = new Map<string, unknown>(Object.entries(kept)).get(key)
          expectAsContract(
            session,
            ['two-updates', 'update-of-lists'],
            JSON.stringify(held) === JSON.stringify(value),
            `of updates sent at once, that of ${key} is lost: it is ${JSON.stringify(held)}`,
          )
        }
      }
    },
  })
}

function sameKeyLaw(): Check {
  return law({
    id: 'update/at-once-same-key',
    operation: 'updateTask',
    name: 'of updates of one key that are sent at once, one wins whole',
    basis: inferredFrom(property('TaskUpdate', 'name')),
    ownTasks: true,
    async run(session) {
      const { _id } = await scratchTask(session)
      const names = ['One wins', 'Two wins', 'Three wins']
      await allEnded(names.map((name) => session.update(_id, { name, desc: name })))
      const kept = await readTask(session, _id)
      session.expect(names.includes(kept.name), `the name is ${JSON.stringify(kept.name)}, which nobody sent`)
      session.expect(kept.desc === kept.name, 'name and desc come from different updates')
    },
  })
}
