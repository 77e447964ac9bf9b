import { isLoopback } from '@case-management/contract/http'
import { lostBy } from '../../check/way-back.ts'
import type { CheckSession } from '../../check/check-session.ts'
import { irreversible } from '../../host/restoration.ts'
import type { Task } from '../../check/task.ts'
import { extremesOf } from '../properties/extremes.ts'
import { isObject, textOf, type Json } from '../../projection/json.ts'
import { requestSchemaPointer } from '../../projection/request-schema.ts'
import {
  propertiesOf,
  schemaNode,
  typesOf,
  type Properties,
  type SchemaNode,
} from '../../projection/schema-node.ts'
import { holds } from '../../laws/compare-records.ts'
import { foldName } from '../../laws/fold.ts'
import { asShown } from '../../laws/shown-moments.ts'
import { managedKeys } from '../../laws/update-model.ts'

/** Longer values only make long requests here: limits have checks of their own. */
const longestValue = 400

/** The keys that an update takes and a host keeps, with their schemas. */
export function updateKeys(): Properties {
  return propertiesOf(schemaNode(requestSchemaPointer('updateTask'))).filter(
    ([key]) => !managedKeys.includes(key),
  )
}

/** Those of {@link updateKeys} that may be sent for a task: only what can be put back, on loopback as far as the law of the run tells. */
export function writableKeys(session: CheckSession, task: Task): Properties {
  const { context } = session
  const update = schemaNode(requestSchemaPointer('updateTask'))
  const { ledger, target } = context
  const original = ledger.original(task._id) ?? task
  return updateKeys().filter(([key, node]) => {
    if (!isLoopback(target.url) && irreversible(update, original, [key], ledger.shown).length > 0)
      return false
    const value = otherValue(session, task, key, node)
    return value === undefined || hasWayBack(session, task, key, value)
  })
}

/** A small value that a task does not hold in a key now, if possible one that can be put back. */
export function otherValue(
  session: CheckSession,
  task: Task,
  key: string,
  node: SchemaNode,
): Json | undefined {
  return reversible(
    session,
    task,
    key,
    smallValues(node).filter((value) => !isHeld(task, key, value, node)),
  )[0]
}

/** Those of some values of a key that can be put back; all of them where none can. */
export function reversible(
  session: CheckSession,
  task: Task,
  key: string,
  values: readonly Json[],
): readonly Json[] {
  const safe = values.filter((value) => hasWayBack(session, task, key, value))
  return safe.length > 0 ? safe : values
}

function hasWayBack({ context }: CheckSession, { _id }: Task, key: string, value: Json): boolean {
  return lostBy(context, _id, { [key]: value }).length === 0
}

/** What clears a key, when something does. */
export function clearingValue(node: SchemaNode): Json | undefined {
  const types = typesOf(node)
  if (types.includes('null')) return null
  return types.includes('array') ? [] : undefined
}

function smallValues(node: SchemaNode): Json[] {
  const whole = extremesOf(node).filter(
    (value) => value !== null && !isEmpty(value) && JSON.stringify(value).length <= longestValue,
  )
  const texts = typesOf(node).includes('string') && whole.length > 0 && node.schema['enum'] === undefined
  return texts && node.schema['pattern'] === undefined ? [...whole, 'One value', 'Another value'] : whole
}

/** Whether a task holds a value in a key now. Of a status or priority the name decides. */
export function isHeld(task: Task, key: string, value: Json, node: SchemaNode): boolean {
  const held = new Map<string, unknown>(Object.entries(task)).get(key === 'caseTmp' ? 'taskTmp' : key)
  if ((key === 'status' || key === 'priority') && isObject(held) && isObject(value)) {
    return foldName(textOf(held['name'])) === foldName(textOf(value['name']))
  }
  return holds(held, asShown(node, value))
}

/** Whether a value stands for nothing. */
export function isEmpty(value: Json): boolean {
  return (
    value === '' ||
    (Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0)
  )
}
