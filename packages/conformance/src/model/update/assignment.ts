import { isObject, type Json, type JsonObject } from '../../projection/json.ts'
import type { Wanted } from './wanted.ts'
import type { UpdateCase } from './update-case.ts'

/** Who has a task after an update, as far as assignee, queues and `assigneeType` decide it together. */
export function assignmentAfter(update: UpdateCase, sent: JsonObject, wanted: Wanted): Wanted {
  const { dialect, before } = update
  const { assigneeType, currAssignee, queues } = sent
  const after: Wanted = new Map()
  const value = (key: string): Json | undefined => {
    const forms = after.get(key) ?? wanted.get(key)
    return forms === undefined ? before[key] : forms[0]
  }
  if (assigneeType === 'unassigned') {
    const both = size(currAssignee) > 0 ? dialect['unassigned-beside-assignee'].answer : 'unassigned'
    if (both === 'agent') return after.set('assigneeType', ['agent'])
    const empties = dialect['assignee-type-sent'].answer === 'empties'
    if (both === 'unassigned' && (currAssignee !== undefined || empties)) after.set('currAssignee', [{}])
    if (queues === undefined && empties) after.set('queues', [[]])
    return after
  }
  if (assigneeType !== undefined || (currAssignee === undefined && queues === undefined)) return after
  if (dialect['assignee-type-follows'].answer === 'stays') return after
  // Where lists are appended to, an empty one clears nothing, and it is not said that anything follows.
  const isNothing = dialect['update-of-lists'].answer === 'appended' && isEmptyList(queues)
  return after.set('assigneeType', isNothing ? [followed(), before['assigneeType']] : [followed()])

  function followed(): string {
    if (size(queues) > 0) return 'queues'
    if (size(currAssignee) > 0) return 'agent'
    if (size(value('currAssignee')) > 0) return 'agent'
    return size(value('queues')) > 0 ? 'queues' : 'unassigned'
  }
}

function isEmptyList(value: Json | undefined): boolean {
  return Array.isArray(value) && value.length === 0
}

function size(value: Json | undefined): number {
  if (Array.isArray(value)) return value.length
  return isObject(value) ? Object.keys(value).length : 0
}
