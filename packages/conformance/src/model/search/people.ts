import type { Dialect } from '@case-management/contract/questions'
import { anyOrEvery } from './combine.ts'
import { foldName } from './names.ts'
import type { Condition, Expected, SearchCase } from './search-case.ts'

/** Whether a category of statuses stands for work that is done. */
export function isDone(category: string | undefined): boolean {
  return ['resolved', 'closed'].includes(foldName(category ?? ''))
}

/** The tasks that `unresolved` finds. */
export function unresolvedCondition({ dialect }: SearchCase): Condition {
  const without = dialect['unresolved-without-category'].answer === 'found'
  return ({ status: { statusCategory } = {} }) =>
    statusCategory === undefined ? without : !isDone(statusCategory)
}

/** The tasks that `unassigned` finds. */
export function unassignedCondition({ dialect }: SearchCase): Condition {
  if (dialect['unassigned-in-queue'].answer === 'left-out')
    return ({ assigneeType }) => assigneeType === 'unassigned'
  return ({ currAssignee = {} }) =>
    [currAssignee.agentId, currAssignee.aId, currAssignee.name].every((held) => held === undefined)
}

/** The tasks of the caller; no condition when a caller without a name is let off. */
export function mineCondition({ dialect, subject }: SearchCase): Expected | undefined {
  if (subject === undefined) {
    return { nothing: () => false, ignored: undefined, refused: 'refused' as const }[
      dialect['me-without-subject'].answer
    ]
  }
  const keys = ({ subject: ['agentId', 'aId'], 'agent-id': ['agentId'], nobody: [] } as const)[
    dialect['me'].answer
  ]
  return ({ currAssignee = {} }) => keys.some((key) => currAssignee[key] === subject)
}

/** What a record holds under an identifier, and what under a name: only of names case may not matter. */
interface Held {
  ids?: readonly (string | undefined)[]
  names?: readonly (string | undefined)[]
}

function matchesHeld({ ids = [], names = [] }: Held, value: string, dialect: Dialect): boolean {
  if (ids.includes(value) || names.includes(value)) return true
  const folded = value.toLowerCase()
  return (
    dialect['people-names-case'].answer === 'ignored' && names.some((name) => name?.toLowerCase() === folded)
  )
}

/** The tasks that the filter `agents` finds. */
export function agentsCondition(values: readonly string[], { dialect }: SearchCase): Condition {
  const by = dialect['agents-key'].answer
  return ({ currAssignee: { agentId, aId, name } = {} }) => {
    const held = {
      any: { ids: [agentId, aId], names: [name] },
      ids: { ids: [agentId, aId] },
      'agent-id': { ids: [agentId] },
      agent: { ids: [aId] },
      name: { names: [name] },
    }[by]
    return anyOrEvery(dialect, values, (value) => matchesHeld(held, value, dialect))
  }
}

/** The tasks that the filter `queues` finds. */
export function queuesCondition(values: readonly string[], { dialect }: SearchCase): Condition {
  const by = dialect['queues-key'].answer
  const past = dialect['queues-past'].answer === 'found'
  return ({ queues = [], currQueue }) => {
    const counted = past
      ? queues.map(({ _id, name }) => ({ _id, name }))
      : [...queues.filter(({ status }) => status === 'ACTIVE'), ...(currQueue ? [currQueue] : [])]
    const held = {
      ids: by === 'name' ? [] : counted.map(({ _id }) => _id),
      names: by === 'id' ? [] : counted.map(({ name }) => name),
    }
    return anyOrEvery(dialect, values, (value) => matchesHeld(held, value, dialect))
  }
}

/** The tasks that the filter `channel` finds. */
export function channelCondition(values: readonly string[], { dialect }: SearchCase): Condition {
  const where = dialect['channel-keys'].answer
  return ({ channel = [], source }) => {
    const names = {
      'channel-or-source': [...channel, source],
      channel,
      source: [source],
    }[where]
    return anyOrEvery(dialect, values, (value) => matchesHeld({ names }, value, dialect))
  }
}
