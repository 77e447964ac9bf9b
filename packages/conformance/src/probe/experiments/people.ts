import type { Experiment } from '../experiment.ts'
import type { SearchBody } from '../../model/search/search-case.ts'
import { made, spread, swapCase, textsOf, type Material, type Plan } from './plan.ts'

/** Searches by who has a task, in which queue it is, and over which channel it came. */
export function peopleExperiments({ tasks, subject, canSign }: Material): Plan {
  const agents = tasks.flatMap(({ currAssignee }) => (currAssignee ? [currAssignee] : []))
  const queues = tasks.flatMap((task) => task.queues ?? [])
  const agentIds = spread(textsOf(agents.map(({ agentId }) => agentId)), 3)
  const agentNumbers = spread(textsOf(agents.map(({ aId }) => aId)), 3)
  const agentNames = spread(textsOf(agents.map(({ name }) => name)), 3)
  const queueNames = spread(textsOf(queues.map(({ name }) => name)), 4)
  const queueIds = spread(textsOf(queues.map(({ _id }) => _id)), 4)
  const channels = textsOf(tasks.flatMap(({ channel = [], source }) => [...channel, source]))
  const users = canSign ? [...agentIds.slice(0, 2), ...agentNumbers.slice(0, 2)] : []
  const flags = ['mytask', 'mycase'] as const
  const known = subject === undefined ? [] : flags.map((flag) => mine(flag, undefined))
  const named = flags.flatMap((flag) => users.map((user) => mine(flag, user)))
  const unnamed = canSign ? flags.map((flag) => mine(flag, null)) : []
  const agentMix = mixes(
    'agents',
    agentIds,
    agentNumbers.toReversed(),
    agentNames.slice(1),
    turned(agentNames.slice(0, 1)),
  )
  const queueMix = mixes(
    'queues',
    queueIds,
    queueNames.toReversed(),
    turned(queueNames.slice(0, 2)).toReversed(),
  )
  const channelMix = channels.flatMap((value) =>
    turned(channels.filter((other) => other !== value)).map((other) => ({
      filter: { channel: [value, other] },
    })),
  )
  return {
    'unassigned-in-queue': [
      { filter: { unassigned: true, sortBy: { createdDate: 'asc' } }, ordered: true },
      { filter: { unassigned: true } },
    ],
    'unresolved-without-category': [{ filter: { unresolved: true } }],
    'mine-keys': [...known, ...named],
    me: [...known, ...named],
    'me-without-subject': unnamed,
    'agents-key': [
      ...agentMix,
      ...[...agentIds, ...agentNumbers, ...agentNames].map((value) => ({ filter: { agents: [value] } })),
    ],
    'queues-key': [
      ...queueMix,
      ...[...queueIds, ...queueNames].map((value) => ({ filter: { queues: [value] } })),
    ],
    'queues-past': [...queueNames, ...queueIds].map((value) => ({ filter: { queues: [value] } })),
    'people-names-case': [
      ...channelMix,
      ...turned(queueNames).map((value) => ({ filter: { queues: [value] } })),
      ...turned(agentNames).map((value) => ({ filter: { agents: [value] } })),
      ...turned(channels).map((value) => ({ filter: { channel: [value] } })),
    ],
    'channel-keys': [
      ...channelMix,
      ...channels.slice(0, 12).map((value) => ({ filter: { channel: [value] } })),
    ],
  }
}

function turned(names: readonly string[]): string[] {
  return made(names, swapCase)
}

/** One search by several values, each of which asks something else: the first of each list. */
function mixes(key: 'agents' | 'queues', ...lists: readonly (readonly string[])[]): Experiment[] {
  const values = lists.flatMap((list) => list.slice(0, 1))
  return [{ filter: { [key]: values } satisfies SearchBody }]
}

function mine(flag: 'mytask' | 'mycase', user: string | null | undefined): Experiment {
  return { filter: { [flag]: true } satisfies SearchBody, ...(user !== undefined && { subject: user }) }
}
