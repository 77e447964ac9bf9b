import type { Task } from '../../model.ts'
import type { EffectiveUpdate } from './effective-update.ts'
import type { Rule } from './rule.ts'

type AssigneeType = NonNullable<EffectiveUpdate['assigneeType']>

/** `currAssignee`, `queues` and `currQueue`, with `assigneeType` in step as far as the dialect wants it. */
export const assignmentRule: Rule = (draft, update, dialect) => {
  const { assigneeType } = update
  const hasAgent = isAgent(update.currAssignee)
  const beside = hasAgent ? dialect['unassigned-beside-assignee'].answer : 'unassigned'
  const unassigned = assigneeType === 'unassigned' && beside !== 'agent'
  const emptied = unassigned && dialect['assignee-type-sent'].answer === 'empties'
  const emptiesAgent = unassigned && beside === 'unassigned' && (emptied || hasAgent)
  const currAssignee = emptiesAgent ? null : update.currAssignee
  const queues = update.queues === undefined && emptied ? [] : update.queues
  if (currAssignee === undefined && queues === undefined && assigneeType === undefined) return

  if (currAssignee !== undefined) draft.currAssignee = currAssignee ?? {}
  if (queues !== undefined) {
    draft.queues = queues
    setCurrentQueue(draft, queues)
  }
  const sent = assigneeType === 'unassigned' && !unassigned ? 'agent' : assigneeType
  if (sent !== undefined) draft.assigneeType = sent
  else if (dialect['assignee-type-follows'].answer === 'follows') draft.assigneeType = routeOf(draft, update)
}

function isAgent(assignee: EffectiveUpdate['currAssignee']): boolean {
  return Object.keys(assignee ?? {}).length > 0
}

/** A queue that the update names counts first, then whoever has the task, then a queue that is left. */
function routeOf(draft: Task, update: EffectiveUpdate): AssigneeType {
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
