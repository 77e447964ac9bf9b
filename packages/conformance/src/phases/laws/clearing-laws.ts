import { basedOn } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import { expectAsContract } from '../../check/expect-as-contract.ts'
import { evidenceAt } from '../../check/evidence-at.ts'
import type { Task, TaskUpdate } from '../../check/task.ts'
import { isNothing } from '../../host/restoration.ts'
import { readTask } from '../../laws/read-task.ts'
import { scratchTask } from '../../laws/scratch-task.ts'
import { questionsOfUpdate } from '../../laws/update-model.ts'
import { requestSchemaPointer } from '../../projection/request-schema.ts'
import { propertiesOf, schemaNode, typesOf, type SchemaNode } from '../../projection/schema-node.ts'
import { listOfOne } from '../properties/sample.ts'
import { expectKept, expectUpdated } from './expect-update.ts'
import { law, property } from './law.ts'

/** Clears a key that holds something, and what the record must be then. */
interface Clearing {
  id: string
  name: string
  filled: TaskUpdate
  cleared: TaskUpdate
  key: keyof TaskUpdate
  isClear: (task: Task) => boolean
}

const agent = { agentId: 'u-11111111-d950-5720-a812-fbc1ac9f0001', name: 'Jo Ek' }
const due = 1_767_225_600_000

const clearings: readonly Clearing[] = [
  {
    id: 'desc-null',
    name: 'null clears desc',
    filled: { desc: 'some text' },
    cleared: { desc: null },
    key: 'desc',
    isClear: ({ desc }) => desc === undefined || desc === null,
  },
  {
    id: 'desc-empty',
    name: 'an empty desc is kept as an empty text',
    filled: { desc: 'some text' },
    cleared: { desc: '' },
    key: 'desc',
    isClear: ({ desc }) => desc === '',
  },
  {
    id: 'language-null',
    name: 'null clears language',
    filled: { language: 'sv' },
    cleared: { language: null },
    key: 'language',
    isClear: ({ language }) => language === undefined || language === null,
  },
  {
    id: 'priority-null',
    name: 'null clears priority',
    filled: { priority: { name: 'High' } },
    cleared: { priority: null },
    key: 'priority',
    isClear: ({ priority }) => isNothing(priority),
  },
  {
    id: 'assignee-null',
    name: 'null takes the assignee away, and assigneeType follows',
    filled: { currAssignee: agent, queues: [] },
    cleared: { currAssignee: null },
    key: 'currAssignee',
    isClear: isUnassigned,
  },
  {
    id: 'assignee-empty',
    name: 'an empty object takes the assignee away, and assigneeType follows',
    filled: { currAssignee: agent, queues: [] },
    cleared: { currAssignee: {} },
    key: 'currAssignee',
    isClear: isUnassigned,
  },
  ...(
    [
      ['due-date-null', 'null clears dueDate, and ETA follows', { dueDate: null }, 'dueDate'],
      ['eta-null', 'null clears ETA, and dueDate follows', { ETA: null }, 'ETA'],
      ['eta-empty', 'an empty text clears ETA, and dueDate follows', { ETA: '' }, 'ETA'],
    ] as const
  ).map(([id, name, cleared, key]) => ({
    id,
    name,
    filled: { dueDate: due },
    cleared,
    key,
    isClear: ({ dueDate, ETA }: Task) => isNothing(dueDate) && isNothing(ETA),
  })),
]

/** What clears a key. */
export function clearingLaws(): Check[] {
  const lists = propertiesOf(schemaNode(requestSchemaPointer('updateTask'))).filter(([, node]) =>
    typesOf(node).includes('array'),
  )
  return [
    ...clearings.map(clearingLaw),
    ...lists.flatMap(([key, node]) => [emptyListLaw(key, node), replacedListLaw(key, node)]),
    replacedObjectLaw(),
    ...entryLists.map(replacedEntryLaw),
  ]
}

function isUnassigned({ currAssignee, assigneeType }: Task): boolean {
  return isNothing(currAssignee) && assigneeType === 'unassigned'
}

function clearingLaw({ id, name, filled, cleared, key, isClear }: Clearing): Check {
  return law({
    id: `clear/${id}`,
    operation: 'updateTask',
    name,
    basis: basedOn(property('TaskUpdate', key)),
    ownTasks: true,
    async run(session) {
      const before = await scratchTask(session)
      const { _id } = before
      const full = await session.update(_id, filled)
      expectAsContract(
        session,
        questionsOfUpdate(before, filled),
        !isClear(full),
        `${JSON.stringify(filled)} leaves nothing to clear`,
      )
      const answered = await session.update(_id, cleared)
      const questions = questionsOfUpdate(full, cleared)
      expectAsContract(
        session,
        questions,
        isClear(answered),
        `the answer to ${JSON.stringify(cleared)} still shows a value`,
      )
      expectUpdated(session, full, cleared, answered)
      expectAsContract(
        session,
        questions,
        isClear(await readTask(session, _id)),
        `${JSON.stringify(cleared)} clears nothing for a search`,
      )
    },
  })
}

function valueOf(task: Task, key: string): unknown {
  return new Map<string, unknown>(Object.entries(task)).get(key)
}

function emptyListLaw(key: string, node: SchemaNode): Check {
  return law({
    id: `clear/${key}-empty`,
    operation: 'updateTask',
    name: `an empty list empties ${key}`,
    basis: basedOn(...evidenceAt(node.pointer)),
    ownTasks: true,
    async run(session) {
      const { _id } = await scratchTask(session)
      await session.update(_id, { [key]: listOfOne(node) })
      await session.update(_id, { [key]: [] })
      const kept = valueOf(await readTask(session, _id), key)
      expectAsContract(
        session,
        ['update-of-lists'],
        kept === undefined || (Array.isArray(kept) && kept.length === 0),
        `${key} is ${JSON.stringify(kept)} after an empty list`,
      )
    },
  })
}

function replacedListLaw(key: string, node: SchemaNode): Check {
  return law({
    id: `update/${key}/replaced`,
    operation: 'updateTask',
    name: `a list of ${key} replaces the old one whole`,
    basis: basedOn(...evidenceAt(node.pointer)),
    ownTasks: true,
    async run(session) {
      const { _id } = await scratchTask(session)
      const [one] = listOfOne(node)
      await session.update(_id, { [key]: [one, one] })
      const kept = valueOf(await session.update(_id, { [key]: [one] }), key)
      expectAsContract(
        session,
        ['update-of-lists'],
        Array.isArray(kept) && kept.length === 1,
        `${key} has ${Array.isArray(kept) ? kept.length : 'no'} entries after a list of one`,
      )
    },
  })
}

/** Lists whose entries are objects that no host completes from a list of its own. */
const entryLists: readonly { key: keyof TaskUpdate; full: TaskUpdate; bare: TaskUpdate }[] = [
  {
    key: 'fields',
    full: { fields: [{ _id: 'fd-1', lname: 'one', displayName: 'One', selectedValue: 'x' }] },
    bare: { fields: [{ _id: 'fd-1', lname: 'one' }] },
  },
  {
    key: 'participants',
    full: { participants: [{ agentId: 'u-1', name: 'One', pStatus: 'ACTIVE' }] },
    bare: { participants: [{ agentId: 'u-1' }] },
  },
]

function replacedEntryLaw({ key, full, bare }: (typeof entryLists)[number]): Check {
  return law({
    id: `update/${key}/entry-replaced`,
    operation: 'updateTask',
    name: `an entry of ${key} replaces the old one of the same identifier whole`,
    basis: basedOn(property('TaskUpdate', key)),
    ownTasks: true,
    async run(session) {
      const { _id } = await scratchTask(session)
      const before = await session.update(_id, full)
      expectUpdated(session, before, bare, await session.update(_id, bare))
    },
  })
}

function replacedObjectLaw(): Check {
  return law({
    id: 'update/userInfo/replaced',
    operation: 'updateTask',
    name: 'an object replaces the old one whole and is not merged with it',
    basis: basedOn(property('TaskUpdate', 'userInfo')),
    ownTasks: true,
    async run(session) {
      const { _id } = await scratchTask(session)
      const replacements: readonly [TaskUpdate, TaskUpdate][] = [
        [
          { userInfo: { _id: 'u-1', name: 'Old', emailId: 'old@example.com' } },
          { userInfo: { name: 'New' } },
        ],
        [{ currAssignee: { ...agent, aId: 'a-1' } }, { currAssignee: { agentId: 'u-2' } }],
      ]
      for (const [full, bare] of replacements) {
        const before = await session.update(_id, full)
        const answered = await session.update(_id, bare)
        expectUpdated(session, before, bare, answered)
        await expectKept(session, answered)
      }
    },
  })
}
