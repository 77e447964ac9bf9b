import type { Dialect } from '@case-management/contract/questions'
import { anyOrEvery } from './combine.ts'
import { foldName } from './names.ts'
import type { Condition, Expected, SearchCase } from './search-case.ts'

/** The tasks that `unassigned` finds. */
export function unassignedCondition({ dialect }: SearchCase): Condition {
  return dialect['unassigned-in-queue'].answer === 'found'
    ? ({ currAssignee }) => Object.keys(currAssignee ?? {}).length === 0
    : ({ assigneeType }) => assigneeType === 'unassigned'
}

/** The tasks that `unresolved` finds. */
export function unresolvedCondition({ dialect }: SearchCase): Condition {
  return ({ status }) =>
    status?.statusCategory === undefined
      ? dialect['unresolved-without-category'].answer === 'found'
      : !isDone(status.statusCategory)
}

/** Whether a category of statuses stands for work that is done. */
export function isDone(category: string | undefined): boolean {
  return ['resolved', 'closed'].includes(foldName(category ?? ''))
}

/** The tasks of the caller; no condition when a caller without a name is let off. */
export function mineCondition({ dialect, subject }: SearchCase): Expected | undefined {
  if (subject === undefined) {
    const { answer } = dialect['me-without-subject']
    if (answer === 'refused') return 'refused'
    return answer === 'ignored' ? undefined : () => false
  }
  const { answer } = dialect['me']
  return ({ currAssignee = {} }) =>
    answer !== 'nobody' &&
    (currAssignee.agentId === subject || (answer === 'subject' && currAssignee.aId === subject))
}

const agentKeys = {
  any: ['agentId', 'aId', 'name'],
  ids: ['agentId', 'aId'],
  'agent-id': ['agentId'],
  agent: ['aId'],
  name: ['name'],
} as const

/** The tasks that the filter `agents` finds. */
export function agentsCondition(values: readonly string[], { dialect }: SearchCase): Condition {
  const keys = agentKeys[dialect['agents-key'].answer]
  const same = sameName(dialect)
  return ({ currAssignee = {} }) =>
    anyOrEvery(dialect, values, (value) => keys.some((key) => same(currAssignee[key], value)))
}

const queueKeys = { 'name-or-id': ['name', '_id'], name: ['name'], id: ['_id'] } as const

/** The tasks that the filter `queues` finds. */
export function queuesCondition(values: readonly string[], { dialect }: SearchCase): Condition {
  const keys = queueKeys[dialect['queues-key'].answer]
  const same = sameName(dialect)
  return ({ queues = [], currQueue }) => {
    const held: readonly { name?: string; _id?: string }[] =
      dialect['queues-past'].answer === 'found'
        ? queues
        : [...queues.filter(({ status }) => status === 'ACTIVE'), ...(currQueue ? [currQueue] : [])]
    return anyOrEvery(dialect, values, (value) =>
      held.some((queue) => keys.some((key) => same(queue[key], value))),
    )
  }
}

/** The tasks that the filter `channel` finds. */
export function channelCondition(values: readonly string[], { dialect }: SearchCase): Condition {
  const { answer } = dialect['channel-keys']
  const same = sameName(dialect)
  return ({ channel = [], source }) => {
    const held = [...(answer === 'source' ? [] : channel), ...(answer === 'channel' ? [] : [source])]
    return anyOrEvery(dialect, values, (value) => held.some((text) => same(text, value)))
  }
}

function sameName(dialect: Dialect): (held: string | undefined, value: string) => boolean {
  return dialect['people-names-case'].answer === 'exact'
    ? (held, value) => held === value
    : (held, value) => held?.toLowerCase() === value.toLowerCase()
}
