import type { components } from '@case-management/contract'
import type { Task } from '../storage/task-storage.ts'
import type { Agent, Pools, Queue } from './pools.ts'
import { weighted, type Random } from './random.ts'

type Route = 'unassigned' | 'agent' | 'queue' | 'agent through queue'

/** Who has a task, and by which way it came to them; the keys agree as the contract says. */
export function assignment(
  random: Random,
  pools: Pools,
  since: number,
): Pick<Task, 'assigneeType' | 'currAssignee' | 'queues' | 'currQueue' | 'participants'> {
  const route = weighted<Route>(
    random,
    'unassigned',
    ['agent', 35],
    ['queue', 15],
    ['agent through queue', 20],
  )
  if (route === 'unassigned')
    return { assigneeType: 'unassigned', currAssignee: {}, queues: [], participants: [] }

  const agent = random.chance(0.1) ? random.pick(pools.demoAgents) : random.pick(pools.agents)
  if (route === 'agent') {
    return {
      assigneeType: 'agent',
      currAssignee: agent,
      queues: [],
      participants: [participant(agent, since)],
    }
  }
  const queue = random.pick(pools.queues)
  const earlier = random.pick(pools.queues)
  const queues = [entry(queue, 'ACTIVE', since)]
  if (random.chance(0.1) && earlier !== queue) queues.push(entry(earlier, 'INACTIVE', since - 3_600_000))
  const has = route === 'agent through queue'
  return {
    assigneeType: 'queues',
    currAssignee: has ? agent : {},
    queues,
    currQueue: queue,
    participants: has ? [participant(agent, since)] : [],
  }
}

function entry(queue: Queue, status: string, since: number): components['schemas']['QueueAssignment'] {
  return { ...queue, type: 'ASSIGNED', status, startTime: new Date(since).toISOString() }
}

function participant(agent: Agent, since: number): components['schemas']['Participant'] {
  return { ...agent, pStatus: 'ACTIVE', assignedAt: new Date(since).toISOString() }
}
