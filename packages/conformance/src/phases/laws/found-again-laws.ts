import { basedOn } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import type { CheckSession, TaskFilter, TaskUpdate } from '../../check/check-session.ts'
import { mayBeClosed } from '../../dialect/taken.ts'
import { learnedStatus } from '../../laws/learned-status.ts'
import { scratchTask } from '../../laws/scratch-task.ts'
import { walk } from '../../laws/walk.ts'
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
  const { tasks, complete } = await walk(session, filter)
  const isThere = tasks.some(({ _id }) => _id === id)
  if (!isThere && !complete) session.skip(`${JSON.stringify(filter)} finds more tasks than are read`)
  return isThere
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

/** Names that say the stage of work by themselves, and whether a task is unresolved in it; a name of another kind says none. */
const stages = [
  ['Open', true],
  ['In Progress', true],
  ['On Hold', true],
  ['Resolved', false],
  ['Closed', false],
  ['Stage Of Our Own', true],
] as const

function stageLaw([name, unresolved]: (typeof stages)[number]): Check {
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
      await session.update(_id, update)
      const [finds, misses] = [[{ status: [name] }], [{ status: [opposite.status.name] }]]
      const stage = [{ unresolved: true }]
      await expectFound(
        session,
        _id,
        unresolved ? [...finds, ...stage] : finds,
        unresolved ? misses : [...misses, ...stage],
        update,
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
      const taken = { currAssignee: { agentId: 'u-32222222-d950-5720-a812-fbc1ac9f0002' } }
      await session.update(_id, taken)
      await expectFound(session, _id, [], [{ mytask: true }, { mycase: true }], taken)
    },
  })
}
