import { basedOn } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import { evidenceAt } from '../../check/evidence-at.ts'
import type { TaskUpdate } from '../../check/check-session.ts'
import type { Task } from '../../check/run-context.ts'
import { changedKeys, holds } from '../../laws/compare-records.ts'
import { foldName } from '../../laws/fold.ts'
import { readTask } from '../../laws/read-task.ts'
import { filledTask } from '../../laws/scratch-task.ts'
import { textOf, isObject, type Json } from '../../projection/json.ts'
import { requestSchemaPointer } from '../../projection/request-schema.ts'
import { propertiesOf, schemaNode, type SchemaNode } from '../../projection/schema-node.ts'
import { extremesOf } from '../properties/extremes.ts'
import { law } from './law.ts'

/** Keys that the server manages: a host may ignore them, so nothing follows from sending them. */
export const managedKeys: readonly string[] = [
  'lname',
  'accountId',
  'lid',
  'iId',
  'orgId',
  'refId',
  'createdBy',
  'updatedBy',
  'timestampValue',
  'isBreached',
  'createdAt',
  'updatedAt',
]

/** Keys of the record that may change when a key is sent, beside that key itself. */
const followers: Record<string, readonly string[]> = {
  name: ['lname'],
  caseTmp: ['taskTmp'],
  dueDate: ['ETA'],
  ETA: ['dueDate'],
  currAssignee: ['assigneeType'],
  queues: ['assigneeType', 'currQueue'],
  assigneeType: ['currAssignee', 'queues', 'currQueue'],
}

/** Keys that every change moves. */
const alwaysMoved = ['updatedAt', 'updatedBy']

/** For each key that an update takes: it is answered, kept, and nothing else changes. */
export function updateKeyLaws(): Check[] {
  return propertiesOf(schemaNode(requestSchemaPointer('updateTask')))
    .filter(([key]) => !managedKeys.includes(key))
    .map(([key, node]) => keyLaw(key, node))
}

function keyLaw(key: string, node: SchemaNode): Check {
  return law({
    id: `update/${key}`,
    operation: 'updateTask',
    name: `an update of ${key} is answered and kept, and changes nothing else`,
    basis: basedOn(...evidenceAt(node.pointer)),
    async run(session) {
      for (const value of differentValues(await filledTask(session), key, node)) {
        const before = await filledTask(session)
        const body: TaskUpdate = { [key]: value }
        const sent = JSON.stringify(body).slice(0, 100)
        const answered = await session.update(before._id, body)
        const kept = await readTask(session, before._id)
        session.expect(shows(answered, key, value), `the answer to ${sent} does not show it`)
        session.expect(shows(kept, key, value), `${sent} is not kept: a search shows the task without it`)
        const drift = changedKeys(answered, kept)
        session.expect(
          drift.length === 0,
          `after ${sent} a search shows another ${drift.join(', ')} than the answer`,
        )
        const allowed = new Set([key, ...(followers[key] ?? []), ...alwaysMoved])
        const touched = changedKeys(before, kept).filter((changed) => !allowed.has(changed))
        session.expect(touched.length === 0, `${sent} also changes ${touched.join(', ')}`)
      }
    },
  })
}

/** Two values that the task does not have now, the larger ones last. */
function differentValues(task: Task, key: string, node: SchemaNode): Json[] {
  const values = extremesOf(node).filter(
    (value) => value !== null && !isEmpty(value) && !shows(task, key, value),
  )
  return [...values.slice(0, 1), ...values.slice(-1)]
}

function isEmpty(value: Json): boolean {
  return (
    value === '' ||
    (Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0)
  )
}

/** Whether a record shows a value that was sent for a key. */
export function shows(task: Task, key: string, value: Json): boolean {
  const kept = new Map<string, unknown>(Object.entries(task)).get(key === 'caseTmp' ? 'taskTmp' : key)
  // Of a status or priority the name decides; a host may fill in the rest from its own list.
  if ((key === 'status' || key === 'priority') && isObject(value) && isObject(kept)) {
    return foldName(textOf(kept['name'])) === foldName(textOf(value['name']))
  }
  return holds(kept, value)
}
