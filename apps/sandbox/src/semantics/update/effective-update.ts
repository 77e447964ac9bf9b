import { operations } from '@case-management/contract'
import { isDeepStrictEqual } from 'node:util'
import type { Dialect } from '@case-management/contract/questions'
import { schemas } from '@case-management/contract/schemas'
import type { Task, TaskUpdate } from '../../model.ts'
import { withMomentsWrittenOut } from './moments.ts'

const { serverManaged } = operations.updateTask

/** Keys of an update that say where the task belongs: never stored, whatever the dialect. */
const belonging: ReadonlySet<string> = new Set(['accountId', 'iId', 'lid'])

/** What is left of an update once the dialect has said which of its keys count. */
export type EffectiveUpdate = TaskUpdate

/** The keys of an update that have no effect, in the order of the contract. */
export function ignoredFields(update: TaskUpdate, dialect: Dialect): string[] {
  return serverManaged.filter((key) => Object.hasOwn(update, key) && !isStored(key, dialect))
}

/** An update with the keys that have an effect, and their values as records show them. */
export function effectiveUpdate(task: Task, update: TaskUpdate, dialect: Dialect): EffectiveUpdate {
  const entries = Object.entries(update)
    .filter(([key, value]) => counts(key, value, dialect))
    .map(([key, value]): [string, unknown] => [key, meant(key, value, task, dialect)])
  return withMomentsWrittenOut(Object.fromEntries(entries))
}

function counts(key: string, value: unknown, dialect: Dialect): boolean {
  if (value === null && dialect['update-null'].answer === 'ignored') return false
  if (key === 'currAssignee' && isEmptyObject(value) && dialect['update-empty-object'].answer === 'ignored') {
    return false
  }
  if (!Object.hasOwn(schemas.$defs.TaskUpdate.properties, key)) {
    return dialect['unknown-update-key'].answer === 'stored'
  }
  return !serverManaged.some((managed) => managed === key) || isStored(key, dialect)
}

function isStored(key: string, dialect: Dialect): boolean {
  return dialect['update-server-keys'].answer === 'stored' && !belonging.has(key)
}

/** The value that the record gets: lists and objects may be joined with what it holds. */
function meant(key: string, value: unknown, task: Task, dialect: Dialect): unknown {
  const held: unknown = Object.entries(task).find(([name]) => name === key)?.[1]
  if (Array.isArray(value) && Array.isArray(held) && dialect['update-of-lists'].answer === 'appended') {
    return [...held, ...value.filter((entry) => !held.some((each) => isDeepStrictEqual(each, entry)))]
  }
  if (isObject(value) && isObject(held) && dialect['update-of-objects'].answer === 'merged') {
    return isEmptyObject(value) ? value : { ...joined(key, held, value), ...value }
  }
  return value === '' && key === 'desc' && dialect['update-empty-text'].answer === 'clears' ? null : value
}

/** What of a held object stays beside one that is sent. The identifier of a status is of its name, and none is sent with another one. */
function joined(
  key: string,
  held: Record<string, unknown>,
  { name }: Record<string, unknown>,
): Record<string, unknown> {
  if ((key !== 'status' && key !== 'priority') || name === held['name']) return held
  const { _id: _other, ...others } = held
  return others
}

function isEmptyObject(value: unknown): boolean {
  return isObject(value) && Object.keys(value).length === 0
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
