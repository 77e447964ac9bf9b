import type { Task, TaskUpdate } from '@case-management/client'

/**
 * The record as the host will give it after an update, as far as it can be told without asking.
 * What the host derives from the changes, such as `lname` from `name`, stays as it was.
 *
 * @param changes - as they are sent: a key that holds undefined would be one.
 */
export function applyChanges(task: Task, changes: TaskUpdate): Task {
  const { currAssignee, ETA, priority, ...others } = changes
  const changed: Task = { ...task, ...others }
  if (currAssignee !== undefined) changed.currAssignee = currAssignee ?? {}
  if (ETA !== undefined) changed.ETA = ETA ?? ''
  if (priority) changed.priority = priority
  if (priority === null) delete changed.priority
  for (const key of ['desc', 'dueDate', 'language'] as const) {
    if (changes[key] === null) delete changed[key]
  }
  return changed
}
