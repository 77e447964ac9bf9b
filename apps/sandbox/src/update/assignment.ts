import type { Task } from '../model.ts'
import type { ClientUpdate } from './ignored-fields.ts'
import type { Rule } from './rule.ts'

type AssigneeType = NonNullable<ClientUpdate['assigneeType']>

/** `currAssignee`, `queues` and `currQueue`, with `assigneeType` in step unless the update sends it. */
export const assignmentRule: Rule = (draft, update) => {
  const { assigneeType } = update
  const emptied = assigneeType === 'unassigned'
  const currAssignee = emptied ? null : update.currAssignee
  const queues = update.queues === undefined && emptied ? [] : update.queues
  if (currAssignee === undefined && queues === undefined && assigneeType === undefined) return

  if (currAssignee !== undefined) draft.currAssignee = currAssignee ?? {}
  if (queues !== undefined) {
    draft.queues = queues
    setCurrentQueue(draft, queues)
  }
  draft.assigneeType = assigneeType ?? routeOf(draft, update)
}

/** A queue that the update names counts first, then whoever has the task, then a queue that is left. */
function routeOf(draft: Task, update: ClientUpdate): AssigneeType {
  if (update.queues?.length) return 'queues'
  if (draft.currAssignee && Object.keys(draft.currAssignee).length > 0) return 'agent'
  return draft.queues?.length ? 'queues' : 'unassigned'
}

/** The queue that the task is in now is the active one, or the first. */
function setCurrentQueue(draft: Task, queues: NonNullable<Task['queues']>): void {
  const current = queues.find(({ status }) => status === 'ACTIVE') ?? queues[0]
  if (!current) {
    delete draft.currQueue
    return
  }
  const { _id, name } = current
  draft.currQueue = { ...(_id !== undefined && { _id }), ...(name !== undefined && { name }) }
}
