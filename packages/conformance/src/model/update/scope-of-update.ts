import type { QuestionId } from '@case-management/contract/questions'
import { isObject, type Json, type JsonObject } from '../../projection/json.ts'
import { momentsIn } from '../../projection/record-moments.ts'
import { isClosed } from './expected-update.ts'
import { isKnownKey, isNamedKey, listKeys, managedKeys } from './update-case.ts'

/** The questions whose answers may decide what an update makes of a record. */
export function scopeOfUpdate(before: JsonObject, body: JsonObject): QuestionId[] {
  const keys = Object.keys(body)
  const values = Object.entries(body)
  const cleared = values.some(([key, value]) => value === null || (key === 'ETA' && value === ''))
  const isEmptyText = body['desc'] === ''
  return [
    ...given(keys.length === 0, 'empty-update'),
    ...given(
      values.some(([, value]) => value === null),
      'update-null',
    ),
    ...given(isEmptyText, 'update-empty-text', 'update-null'),
    ...given(cleared || isEmptyText, 'cleared-key'),
    ...given(
      keys.some((key) => listKeys.has(key)),
      'update-of-lists',
    ),
    ...given(
      values.some(([, value]) => size(value) > 0),
      'update-of-objects',
    ),
    ...given(isObject(body['currAssignee']) && size(body['currAssignee']) === 0, 'update-empty-object'),
    ...given('dueDate' in body || 'ETA' in body, 'due-date-and-eta'),
    ...given('dueDate' in body || momentsIn(body).length > 0, 'moment-form'),
    ...given('dueDate' in body && 'ETA' in body, 'due-date-beside-eta'),
    ...given(keys.some(isNamedKey), 'status-completed'),
    ...given(
      values.some(([key, value]) => isNamedKey(key) && isObject(value) && '_id' in value),
      'status-named-by',
    ),
    ...given(
      ('currAssignee' in body || 'queues' in body) && !('assigneeType' in body),
      'assignee-type-follows',
    ),
    ...given(body['assigneeType'] === 'unassigned', 'assignee-type-sent'),
    ...given(
      body['assigneeType'] === 'unassigned' && size(body['currAssignee']) > 0,
      'unassigned-beside-assignee',
    ),
    ...given(
      keys.some((key) => managedKeys.has(key)),
      'update-server-keys',
    ),
    ...given(
      keys.some((key) => !isKnownKey(key)),
      'unknown-update-key',
    ),
    ...given('caseTmp' in body, 'template-shown'),
    ...given(isClosed(before), 'closed-task'),
  ].filter((id, index, all) => all.indexOf(id) === index)
}

function given(condition: boolean, ...ids: QuestionId[]): QuestionId[] {
  return condition ? ids : []
}

function size(value: Json | undefined): number {
  return isObject(value) ? Object.keys(value).length : 0
}
