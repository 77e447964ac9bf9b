import { isDeepStrictEqual } from 'node:util'
import { contractDialect, type Dialect } from '@case-management/contract/questions'
import type { Task, TaskUpdate } from '../../model.ts'
import { assignmentRule } from './assignment.ts'
import { dueDateRule } from './due-date.ts'
import { effectiveUpdate } from './effective-update.ts'
import { nameRule } from './name.ts'
import { plainFieldsRule } from './plain-fields.ts'
import type { Rule } from './rule.ts'
import { statusAndPriorityRule } from './status-and-priority.ts'

const rules: readonly Rule[] = [plainFieldsRule, nameRule, dueDateRule, assignmentRule, statusAndPriorityRule]

/**
 * The record after an update: a merge of top-level keys, with the keys that follow from others in step.
 * By the contract, an update that leaves everything as it is gives the same record, `updatedAt` included,
 * so that sending it twice is the same as once.
 *
 * @param now - epoch milliseconds; `updatedAt` moves to it, or past its old value on a clock that stands still.
 */
export function applyUpdate(
  task: Task,
  update: TaskUpdate,
  now: number,
  dialect: Dialect = contractDialect,
): Task {
  const draft: Task = { ...task }
  const effective = effectiveUpdate(task, update, dialect)
  for (const rule of rules) rule(draft, effective, dialect)
  if (isDeepStrictEqual(draft, task) && !touches(update, dialect)) return task
  draft.updatedAt = effective.updatedAt ?? new Date(Math.max(now, afterLastUpdate(task))).toISOString()
  return draft
}

/** Whether an update that changes nothing moves `updatedAt`. */
function touches(update: TaskUpdate, dialect: Dialect): boolean {
  const isEmpty = Object.keys(update).length === 0
  return isEmpty ? dialect['empty-update'].answer === 'touches' : dialect['same-value'].answer === 'moves'
}

/** No task was updated before it was created. */
function afterLastUpdate({ createdAt, updatedAt }: Task): number {
  const last = updatedAt ?? createdAt
  return last === undefined ? 0 : Date.parse(last) + 1
}
