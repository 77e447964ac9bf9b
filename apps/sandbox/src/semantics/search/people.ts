import type { Dialect } from '@case-management/contract/questions'
import type { Task, TaskFilter } from '../../model.ts'
import { foldCase, foldName } from '../../text/fold.ts'
import { wantedTexts } from './combine.ts'
import { SearchRefused, type Condition, type SearchContext } from './search-context.ts'

/** The tasks that count as assigned to nobody. */
export function unassignedCondition({ dialect }: SearchContext): Condition {
  return dialect['unassigned-in-queue'].answer === 'found'
    ? ({ currAssignee }) => Object.keys(currAssignee ?? {}).length === 0
    : ({ assigneeType }) => assigneeType === 'unassigned'
}

/** The tasks that count as unresolved. */
export function unresolvedCondition({ dialect }: SearchContext): Condition {
  const withoutCategory = dialect['unresolved-without-category'].answer === 'found'
  return ({ status }) => {
    const category = status?.statusCategory
    if (category === undefined) return withoutCategory
    return !['resolved', 'closed'].includes(foldName(category))
  }
}

/** Which of `mytask` and `mycase` the dialect heeds, with the values that the search sends for them. */
export function mineFlags({ mytask, mycase }: TaskFilter, dialect: Dialect): (boolean | undefined)[] {
  const heeded = dialect['mine-keys'].answer
  return [heeded === 'mycase-only' ? undefined : mytask, heeded === 'mytask-only' ? undefined : mycase]
}

/** The tasks of the caller; no condition when a caller without a name is let off. */
export function mineCondition({ dialect, subject }: SearchContext): Condition | undefined {
  if (subject === undefined) {
    const { answer } = dialect['me-without-subject']
    if (answer === 'refused') throw new SearchRefused('/mytask and /mycase need a token with a user')
    return answer === 'ignored' ? undefined : () => false
  }
  const mine: Record<Dialect['me']['answer'], Condition> = {
    subject: ({ currAssignee }) => [currAssignee?.agentId, currAssignee?.aId].includes(subject),
    'agent-id': ({ currAssignee }) => currAssignee?.agentId === subject,
    nobody: () => false,
  }
  return mine[dialect['me'].answer]
}

/** The tasks that the filter `agents` finds. */
export function agentsCondition(values: readonly string[], { dialect }: SearchContext): Condition {
  const keys = agentKeys[dialect['agents-key'].answer]
  const hold = wantedTexts(dialect, values, peopleFold(dialect))
  return ({ currAssignee = {} }) => hold(keys.map((key) => currAssignee[key]))
}

const agentKeys = {
  any: ['agentId', 'aId', 'name'],
  ids: ['agentId', 'aId'],
  'agent-id': ['agentId'],
  agent: ['aId'],
  name: ['name'],
} as const

/** The tasks that the filter `queues` finds. */
export function queuesCondition(values: readonly string[], { dialect }: SearchContext): Condition {
  const keys = queueKeys[dialect['queues-key'].answer]
  const hold = wantedTexts(dialect, values, peopleFold(dialect))
  return (task) => hold(queuesOf(task, dialect).flatMap((queue) => keys.map((key) => queue[key])))
}

const queueKeys = { 'name-or-id': ['name', '_id'], name: ['name'], id: ['_id'] } as const

function queuesOf({ queues = [], currQueue }: Task, dialect: Dialect): { _id?: string; name?: string }[] {
  if (dialect['queues-past'].answer === 'found') return queues
  return [...queues.filter(({ status }) => status === 'ACTIVE'), ...(currQueue ? [currQueue] : [])]
}

/** The tasks that the filter `channel` finds. */
export function channelCondition(values: readonly string[], { dialect }: SearchContext): Condition {
  const where = dialect['channel-keys'].answer
  const hold = wantedTexts(dialect, values, peopleFold(dialect))
  return ({ channel = [], source }) =>
    hold([...(where === 'source' ? [] : channel), ...(where === 'channel' ? [] : [source])])
}

function peopleFold(dialect: Dialect): (text: string) => string {
  return dialect['people-names-case'].answer === 'exact' ? (text) => text : foldCase
}
