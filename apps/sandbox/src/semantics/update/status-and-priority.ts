import { findPriority, findStatus, priorities, statuses } from '../../data/catalogue.ts'
import { foldCase } from '../../text/fold.ts'
import type { Rule } from './rule.ts'

/**
 * By the contract the name decides: a status or priority that the catalogue knows is taken whole from there,
 * so that a record sent back with only the name changed does not keep the old category.
 * Any other name is an entry of the account's own and kept as it was sent.
 */
export const statusAndPriorityRule: Rule = (draft, { status, priority }, dialect) => {
  const byId = dialect['status-named-by'].answer === 'id'
  const completes = dialect['status-completed'].answer === 'completed'
  if (status) {
    const known = entryOf(status, statuses, byId) ?? findStatus(status.name)
    const category = known?.type === 'system' ? { statusCategory: known.statusCategory } : {}
    draft.status = completes && known ? known : { ...category, ...status, lname: foldCase(status.name) }
  }
  if (priority) {
    const known = entryOf(priority, priorities, byId) ?? findPriority(priority.name)
    draft.priority = completes && known ? known : { ...priority, lname: foldCase(priority.name) }
  } else if (priority === null) clearPriority(draft, dialect['cleared-key'].answer === 'null')
}

function entryOf<Entry extends { _id: string }>(
  { _id }: { _id?: string },
  entries: readonly Entry[],
  byId: boolean,
): Entry | undefined {
  return byId ? entries.find((entry) => entry._id === _id) : undefined
}

/** The type of a record has no `null` for a priority: only a dialect shows one. */
function clearPriority(draft: object, nullStays: boolean): void {
  if (nullStays) Object.assign(draft, { priority: null })
  else Reflect.deleteProperty(draft, 'priority')
}
