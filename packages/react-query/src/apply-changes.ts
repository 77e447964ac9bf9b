import type { Task, TaskUpdate } from '@case-management/client'

/**
 * The record as the host will give it after an update, as far as it can be told without asking.
 * What the host derives from the changes, such as `lname` from `name`, stays as it was.
 */
export function applyChanges(task: Task, changes: TaskUpdate): Task {
  // What is sent as JSON: a key that holds undefined is no change.
  const sent: TaskUpdate = JSON.parse(JSON.stringify(changes))
  const { currAssignee, ETA, priority, ...others } = sent
  const changed: Task = { ...task, ...others }
  if (currAssignee !== undefined) changed.currAssignee = currAssignee ?? {}
  if (ETA !== undefined) changed.ETA = ETA ?? ''
  if (priority) changed.priority = priority
  if (priority === null) delete changed.priority
  for (const key of ['desc', 'dueDate', 'language'] as const) {
    if (sent[key] === null) delete changed[key]
  }
  return changed
}
