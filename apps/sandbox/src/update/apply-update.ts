import { isDeepStrictEqual } from 'node:util'
import type { Task, TaskUpdate } from '../model.ts'
import { assignmentRule } from './assignment.ts'
import { dueDateRule } from './due-date.ts'
import { withoutIgnoredFields } from './ignored-fields.ts'
import { withMomentsWrittenOut } from './moments.ts'
import { nameRule } from './name.ts'
import { plainFieldsRule } from './plain-fields.ts'
import type { Rule } from './rule.ts'
import { statusAndPriorityRule } from './status-and-priority.ts'

const rules: readonly Rule[] = [plainFieldsRule, nameRule, dueDateRule, assignmentRule, statusAndPriorityRule]

/**
 * The record after an update: a merge of top-level keys, with the keys that follow from others in step.
 * An update that leaves everything as it is gives the same record, `updatedAt` included,
 * so that sending it twice is the same as once.
 *
 * @param now - epoch milliseconds; `updatedAt` moves to it, or past its old value on a clock that stands still.
 */
export function applyUpdate(task: Task, update: TaskUpdate, now: number): Task {
  const draft: Task = { ...task }
  const effective = withMomentsWrittenOut(withoutIgnoredFields(update))
  for (const rule of rules) rule(draft, effective)
  if (isDeepStrictEqual(draft, task)) return task
  draft.updatedAt = new Date(Math.max(now, afterLastUpdate(task))).toISOString()
  return draft
}

function afterLastUpdate({ updatedAt }: Task): number {
  return updatedAt === undefined ? 0 : Date.parse(updatedAt) + 1
}
