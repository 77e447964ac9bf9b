import { basedOn } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import { reversiblePart } from '../../check/way-back.ts'
import { evidenceAt } from '../../check/evidence-at.ts'
import type { CheckSession } from '../../check/check-session.ts'
import type { Task, TaskUpdate } from '../../check/task.ts'
import { filledTask } from '../../laws/scratch-task.ts'
import type { Json } from '../../projection/json.ts'
import type { SchemaNode } from '../../projection/schema-node.ts'
import { extremesOf } from '../properties/extremes.ts'
import { expectKept, expectUpdated } from './expect-update.ts'
import { law } from './law.ts'
import {
  clearingValue,
  isEmpty,
  isHeld,
  otherValue,
  reversible,
  updateKeys,
  writableKeys,
} from './update-keys.ts'

/** For each key that an update takes: it is answered, kept, and nothing else changes, alone and beside others. */
export function updateKeyLaws(): Check[] {
  const keys = updateKeys()
  return keys.flatMap(([key, node], index) => [
    keyLaw(key, node),
    ...(index < keys.length - 1 ? [pairsLaw(key, node, keys.slice(index + 1))] : []),
  ])
}

function keyLaw(key: string, node: SchemaNode): Check {
  return law({
    id: `update/${key}`,
    operation: 'updateTask',
    name: `an update of ${key} is answered and kept, moves updatedAt, and changes nothing else`,
    basis: basedOn(...evidenceAt(node.pointer)),
    ownTasks: true,
    async run(session) {
      let before = await filledTask(session)
      for (const [index, value] of differentValues(session, before, key, node).entries()) {
        if (index > 0) before = await filledTask(session)
        const answered = await session.update(before._id, { [key]: value })
        expectUpdated(session, before, { [key]: value }, answered)
        await expectKept(session, answered)
      }
    },
  })
}

function pairsLaw(key: string, node: SchemaNode, others: readonly [string, SchemaNode][]): Check {
  return law({
    id: `update/${key}/with-others`,
    operation: 'updateTask',
    name: `an update of ${key} and another key changes both, moves updatedAt, and changes nothing else`,
    basis: basedOn(...evidenceAt(node.pointer)),
    ownTasks: true,
    async run(session) {
      let task = await filledTask(session)
      const writable = new Set(writableKeys(session, task).map(([name]) => name))
      for (const [index, [other, otherNode]] of others.entries()) {
        if (!writable.has(key) || !writable.has(other)) continue
        const pair = [
          [key, turnValue(session, task, key, node, index)],
          [other, turnValue(session, task, other, otherNode, index + 1)],
        ].filter(([, value]) => value !== undefined)
        // The order of the keys in the body has no meaning.
        const whole: TaskUpdate = Object.fromEntries(index % 2 === 0 ? pair : pair.toReversed())
        const body = reversiblePart(session.context, task._id, whole)
        if (!(key in body)) continue
        const answered = await session.update(task._id, body)
        expectUpdated(session, task, body, answered)
        task = answered
      }
      await expectKept(session, task)
    },
  })
}

/** Another value than a task has, or every third time what clears it. */
function turnValue(
  session: CheckSession,
  task: Task,
  key: string,
  node: SchemaNode,
  turn: number,
): Json | undefined {
  const clearing = turn % 3 === 0 ? clearingValue(node) : undefined
  return clearing === undefined ? otherValue(session, task, key, node) : clearing
}

/** Values that the task does not have now: the first, the longest and the last that the schema suggests. */
function differentValues(session: CheckSession, task: Task, key: string, node: SchemaNode): Json[] {
  const different = extremesOf(node).filter(
    (value) => value !== null && !isEmpty(value) && !isHeld(task, key, value, node),
  )
  const values = reversible(session, task, key, different)
  const longest = values.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0]
  return [...new Set([values[0], longest, values.at(-1)])].filter((value) => value !== undefined)
}

function lengthOf(value: Json): number {
  return JSON.stringify(value).length
}
