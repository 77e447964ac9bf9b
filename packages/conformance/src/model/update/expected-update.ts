import { foldName } from '../../laws/fold.ts'
import { isObject, textOf, type Json, type JsonObject } from '../../projection/json.ts'
import { assignmentAfter } from './assignment.ts'
import { clearedForms } from './cleared.ts'
import { dueAfter } from './due.ts'
import type { Wanted } from './wanted.ts'
import { nullableKeys, isKnownKey, listKeys, managedKeys, placeKeys, type UpdateCase } from './update-case.ts'

/**
 * What becomes of a record: the keys on which an update has a say, with the values that each may have after it.
 * Every other key stays as it is.
 */
export type ExpectedUpdate = 'refused' | { sent: JsonObject; wanted: Wanted }

/** What a host of a dialect makes of an update. */
export function expectedUpdate(update: UpdateCase): ExpectedUpdate {
  if (isRefused(update)) return 'refused'
  const sent = effective(update)
  const { before, dialect } = update
  const wanted: Wanted = new Map()
  for (const [key, value] of Object.entries(sent)) {
    if (key === 'caseTmp') wanted.set('taskTmp', templateForms(update, value))
    else if (placeKeys.has(key)) wanted.set(key, [before[key]])
    else if (value === null) wanted.set(key, clearedForms(key, dialect))
    else if (listKeys.has(key) && Array.isArray(value)) wanted.set(key, [listAfter(update, key, value)])
    else if (isObject(value)) wanted.set(key, [objectAfter(update, key, value)])
    else wanted.set(key, [value])
  }
  if (sent['desc'] === '' && dialect['update-empty-text'].answer === 'clears')
    // It clears as `null` does: on a host that takes no `null`, perhaps not at all.
    wanted.set('desc', [
      ...clearedForms('desc', dialect),
      ...(dialect['update-null'].answer === 'clears' ? [] : [before['desc']]),
    ])
  const { name } = sent
  if (typeof name === 'string') wanted.set('lname', [name.toLowerCase(), ...(wanted.get('lname') ?? [])])
  for (const [key, values] of dueAfter(update, sent)) wanted.set(key, values)
  for (const [key, values] of assignmentAfter(update, sent, wanted)) wanted.set(key, values)
  return { sent, wanted }
}

function isRefused({ dialect, before, body }: UpdateCase): boolean {
  const keys = Object.keys(body)
  const refuses = (id: 'empty-update' | 'update-null' | 'update-server-keys' | 'unknown-update-key') =>
    dialect[id].answer === 'refused'
  return (
    (keys.length === 0 && refuses('empty-update')) ||
    (keys.some((key) => body[key] === null) && refuses('update-null')) ||
    keys.some((key) => body[key] === null && !nullableKeys.has(key) && isKnownKey(key)) ||
    (keys.some((key) => managedKeys.has(key)) && refuses('update-server-keys')) ||
    (keys.some((key) => !isKnownKey(key)) && refuses('unknown-update-key')) ||
    (dialect['closed-task'].answer === 'refused' && isClosed(before))
  )
}

/** Whether the status of a record is closed. */
export function isClosed({ status }: { status?: unknown }): boolean {
  return (
    isObject(status) &&
    [status['statusCategory'], status['name']].some((text) => foldName(textOf(text)) === 'closed')
  )
}

/** What of an update counts. */
function effective({ dialect, body }: UpdateCase): JsonObject {
  return Object.fromEntries(
    Object.entries(body).filter(([key, value]) => {
      if (value === null && dialect['update-null'].answer === 'ignored') return false
      if (managedKeys.has(key)) return dialect['update-server-keys'].answer === 'stored'
      if (!isKnownKey(key)) return dialect['unknown-update-key'].answer === 'stored'
      if (key === 'currAssignee' && isObject(value) && Object.keys(value).length === 0)
        return dialect['update-empty-object'].answer === 'clears'
      return true
    }),
  )
}

function templateForms({ dialect, before }: UpdateCase, value: Json): (Json | undefined)[] {
  return [dialect['template-shown'].answer === 'kept' ? before['taskTmp'] : value]
}

function listAfter({ dialect, before }: UpdateCase, key: string, value: readonly Json[]): Json[] {
  const held = before[key]
  if (dialect['update-of-lists'].answer === 'replaced' || !Array.isArray(held)) return [...value]
  const texts = new Set(held.map((entry) => JSON.stringify(entry)))
  return [...held, ...value.filter((entry) => !texts.has(JSON.stringify(entry)))]
}

function objectAfter({ dialect, before }: UpdateCase, key: string, value: JsonObject): JsonObject {
  const held = before[key]
  const isCleared = key === 'currAssignee' && Object.keys(value).length === 0
  return dialect['update-of-objects'].answer === 'merged' && isObject(held) && !isCleared
    ? { ...held, ...value }
    : value
}
