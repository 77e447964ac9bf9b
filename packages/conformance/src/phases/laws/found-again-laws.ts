import { basedOn } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { Task } from '../../check/task.ts'
import { mayBeClosed } from '../../dialect/taken.ts'
import { foldName } from '../../laws/fold.ts'
import { afterUpdate, expectFoundAsItIs } from '../../laws/found-as-it-is.ts'
import { learnedStatus } from '../../laws/learned-status.ts'
import { scratchTask } from '../../laws/scratch-task.ts'
import { isDone } from '../../model/search/people.ts'
import { law, property } from './law.ts'
import { moves, type Move } from './moves.ts'

/** An updated task is found by the filters that it matches now, and no longer by the others. */
export function foundAgainLaws(): Check[] {
  return [...moves.map(moveLaw), statusLaw(), ...stages.map(stageLaw), mineLaw()]
}

const forms: Record<NonNullable<Move['form']>, string> = {
  'beyond-ascii': 'ignoring the case of letters beyond ASCII',
  'second-entry': 'also by the entries after the first',
}

function moveLaw({ id, form, first, second, finds, misses }: Move): Check {
  return law({
    id: `found-again/${id}${form === undefined ? '' : `/${form}`}`,
    operation: 'updateTask',
    name: `a task is found by ${id} as it is after an update, and not as it was before${form === undefined ? '' : ` (${forms[form]})`}`,
    basis: basedOn(property('TaskFilter', id)),
    async run(session) {
      const { _id } = await scratchTask(session)
      await session.update(_id, first)
      const task = await session.update(_id, second)
      await expectFoundAsItIs(session, task, [...finds, ...misses], afterUpdate(second))
    },
  })
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
      const stagesDone = mayBeClosed(session.context.law) ? ['resolved', 'closed'] : ['resolved']
      const done = await learnedStatus(session, (category) => stagesDone.includes(category))
      const searches = [{ status: [done.name] }, { status: [open.name] }, { unresolved: true }]
      await session.update(_id, { status: open })
      for (const status of [done, open]) {
        const task = await session.update(_id, { status })
        await expectFoundAsItIs(session, task, searches, afterUpdate({ status }))
      }
    },
  })
}

/** Names that say the stage of work by themselves, with its category; a name of another kind says none. */
const stages = [
  ['Open', 'open'],
  ['In Progress', 'in-progress'],
  ['On Hold', 'on-hold'],
  ['Resolved', 'resolved'],
  ['Closed', 'closed'],
  ['Stage Of Our Own', undefined],
] as const

type Stage = (typeof stages)[number]

function stageLaw(stage: Stage): Check {
  const [name, category] = stage
  const unresolved = !isDone(category)
  return law({
    id: `found-again/unresolved/${name.toLowerCase().replaceAll(' ', '-')}`,
    operation: 'updateTask',
    name: `a task given the status ${name} by its name alone counts as ${unresolved ? 'unresolved' : 'resolved'}`,
    basis: basedOn('#/components/schemas/StatusInput/properties/statusCategory'),
    async run(session) {
      const { _id } = await scratchTask(session)
      const done = mayBeClosed(session.context.law) ? 'Closed' : 'Resolved'
      const opposite = { status: { name: unresolved ? done : 'Open' } }
      const update = { status: { name } }
      await session.update(_id, opposite)
      const answered = await session.update(_id, update)
      const isReplaced = session.context.law
        .answersTo('update-of-objects')
        .every(({ answer }) => answer === 'replaced')
      const task = isReplaced ? inStage(stage, answered) : answered
      const searches = [{ status: [name] }, { status: [opposite.status.name] }, { unresolved: true }]
      await expectFoundAsItIs(session, task, searches, afterUpdate(update))
      if (!isReplaced || category !== undefined || !isDone(answered.status?.statusCategory)) return
      // A host may take such a name for the stage that it shows, but then it does so whatever was before.
      await session.update(_id, { status: { name: 'Open' } })
      const { status } = await session.update(_id, update)
      session.expect(
        isDone(status?.statusCategory),
        `the status ${name} keeps the stage of the one before it`,
      )
    },
  })
}

/** The task in the stage of work that the name of its status says; a host may have left it in that of before. */
function inStage([name, category]: Stage, task: Task): Task {
  const { status } = task
  if (status === undefined || foldName(status.name ?? '') !== foldName(name)) return task
  const { statusCategory = '', ...named } = status
  if (foldName(statusCategory) === foldName(name)) return task
  return { ...task, status: category === undefined ? named : { ...named, statusCategory: category } }
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
      const searches = [{ mytask: true }, { mycase: true }, { mytask: true, mycase: true }]
      for (const agentId of [subject, 'u-32222222-d950-5720-a812-fbc1ac9f0002']) {
        const update = { currAssignee: { agentId } }
        await expectFoundAsItIs(session, await session.update(_id, update), searches, afterUpdate(update))
      }
    },
  })
}
