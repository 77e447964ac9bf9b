import { findPriority, findStatus } from '../data/catalogue.ts'
import { foldCase } from '../text/fold.ts'
import type { Rule } from './rule.ts'

/**
 * The name decides: a status or priority that the catalogue knows is taken whole from there,
 * so that a record sent back with only the name changed does not keep the old category.
 * Any other name is an entry of the account's own and kept as it was sent.
 */
export const statusAndPriorityRule: Rule = (draft, { status, priority }) => {
  if (status) draft.status = findStatus(status.name) ?? { ...status, lname: foldCase(status.name) }
  if (priority === null) delete draft.priority
  else if (priority) {
    draft.priority = findPriority(priority.name) ?? { ...priority, lname: foldCase(priority.name) }
  }
}
