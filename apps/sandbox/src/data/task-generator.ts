import type { Scope, Task } from '../storage/task-storage.ts'
import { assignment } from './assignment.ts'
import { openStatus, priorities, statuses, type CatalogueStatus } from './catalogue.ts'
import { documentedTasks } from './documented-tasks.ts'
import { customFields, fieldsWith } from './fields.ts'
import { longIdentifier, shortIdentifier } from './identifiers.ts'
import { poolsOf, type Pools } from './pools.ts'
import { Random, weighted } from './random.ts'
import { moments, type Moments } from './moments.ts'
import { taskName } from './task-name.ts'

/** What generated tasks depend on; the same options give the same tasks. */
export interface TaskGeneratorOptions {
  scope: Scope
  /** Any whole number. */
  seed: number
  /** How many tasks in all: their creation is spread over the half year before `now`. */
  tasks: number
  /** Epoch milliseconds that due dates lie around. */
  now: number
}

/** Makes believable tasks, each from its index alone. In the demo stream those of the contract's examples come first. */
export interface TaskGenerator {
  /** The id of the task at an index from 0; it depends on scope and seed only. */
  taskId(index: number): string
  task(index: number): Task
}

const purpose = { id: 1, task: 2, case: 3 }
/** Tasks of one case stand together. */
const tasksPerCase = 3

/**
 * Makes a generator. Every task is valid by the contract, and every hundred of them has each of its edges:
 * no due date, `null` in its place, unassigned, a queue without an agent, an agent through a queue, names in many scripts,
 * of one character and of the greatest length, empty lists, fields of every kind, a status and a priority of the account's own,
 * no priority, and a record with nothing but the required keys.
 *
 * Tasks share parts that are the same, so treat them as read-only.
 *
 * @example
 * const generator = createTaskGenerator({ scope, seed: 1, tasks: 100, now: Date.now() })
 * const first = generator.task(0)
 */
export function createTaskGenerator({ scope, seed, tasks, now }: TaskGeneratorOptions): TaskGenerator {
  const pools = poolsOf(seed)
  const documented = documentedTasks(scope)
  const madeId = (index: number): string => shortIdentifier('ti', new Random(seed, index, purpose.id))
  return {
    taskId: (place) => documented[place]?._id ?? madeId(place - documented.length),
    task(place) {
      const example = documented[place]
      if (example) return example
      const index = place - documented.length
      const caseIndex = Math.floor(index / tasksPerCase)
      const caseId = shortIdentifier('ci', new Random(seed, caseIndex, purpose.case))
      const random = new Random(seed, index, purpose.task)
      const required = {
        _id: madeId(index),
        caseId,
        caseRefId: `CS${reference(caseIndex)}`,
        name: taskName(random, pools, index),
      }
      if (index % 100 === 37) return required
      const status = statusOf(random)
      const when = moments(random, { now, progress: (place + 1) / tasks, status })
      return fullTask({ required, scope, random, pools, index, status, when })
    },
  }
}

interface Parts {
  required: Pick<Task, '_id' | 'caseId' | 'caseRefId' | 'name'>
  scope: Scope
  random: Random
  pools: Pools
  index: number
  status: CatalogueStatus
  when: Moments
}

function fullTask({ required, scope, random, pools, index, status, when }: Parts): Task {
  const creator = random.pick(pools.agents)
  const updater = when.updated > when.created ? random.pick(pools.agents) : creator
  const { fields, keys } = fieldsWith(
    random,
    customFields.filter((_, position) => index % 100 === position || random.chance(0.12)),
  )
  const task: Task = {
    ...required,
    taskTmp: random.pick(['General', 'Refund', 'Claim', 'Call back', 'Prüfung']),
    lname: required.name.toLowerCase(),
    tags: random.chance(0.6)
      ? []
      : [random.pick(['refund', 'vip', 'legal', 'escalated', 'größe']), 'customer'],
    userInfo: index % 100 === 41 ? { name: '' } : random.pick(pools.customers),
    sessIds: [],
    convIds: random.chance(0.7) ? [] : [random.hex(24)],
    accountId: scope.accountId,
    iId: scope.streamId,
    orgId: pools.organization,
    status,
    source: sourceOf(random, pools),
    conversationType: 'TASK',
    fields,
    refId: `TS${reference(index)}`,
    ...assignment(random, pools, when.assigned),
    isCustTsk: Object.keys(keys).length > 0,
    isActive: true,
    attachments: [],
    feedback: [],
    createdBy: { name: creator.name, _id: creator.agentId, profImage: 'no-avatar' },
    updatedBy: { name: updater.name, _id: updater.agentId, profImage: 'no-avatar' },
    timestampValue: when.created - random.below(20),
    activityIds: [],
    commentIds: random.chance(0.8) ? [] : [longIdentifier('u', random)],
    resolutionCmts: [],
    isBreached: when.breached,
    channel: channelsOf(random),
    createdAt: new Date(when.created).toISOString(),
    updatedAt: new Date(when.updated).toISOString(),
    ETA: when.due === undefined ? '' : new Date(when.due).toISOString(),
  }
  const priority = index % 100 === 43 ? ownPriority : priorityOf(random)
  if (priority) task.priority = priority
  if (when.due !== undefined) task.dueDate = when.due
  else if (random.chance(0.2)) task.dueDate = null
  if (random.chance(0.5)) task.desc = describe(random, pools)
  else if (random.chance(0.1)) task.desc = null
  if (index % 100 === 47) task.status = ownStatus
  if (random.chance(0.3)) task.language = random.pick(['en', 'de', 'ja'])
  return Object.assign(task, keys)
}

/** Names that no catalogue knows, as an account may define its own. */
const ownStatus = {
  name: 'Waiting for Parts',
  lname: 'waiting for parts',
  statusCategory: 'onhold',
  type: 'custom',
}
const ownPriority = { name: 'Someday', lname: 'someday', type: 'custom', color: '#64748B', score: 1 }

function statusOf(random: Random): CatalogueStatus {
  const [, inProgress, onHold, resolved, closed, pending, reopened] = statuses
  return (
    weighted<CatalogueStatus | undefined>(
      random,
      openStatus,
      [inProgress, 25],
      [onHold, 10],
      [resolved, 15],
      [closed, 14],
      [pending, 4],
      [reopened, 2],
    ) ?? openStatus
  )
}

function priorityOf(random: Random): Task['priority'] {
  const [critical, high, medium, low, emergency] = priorities
  return weighted<Task['priority']>(
    random,
    medium,
    [critical, 8],
    [high, 25],
    [low, 15],
    [emergency, 2],
    [undefined, 5],
  )
}

function sourceOf(random: Random, pools: Pools): string {
  return weighted(
    random,
    'rtm',
    [random.pick(pools.emailInstances), 20],
    ['ivrVoice', 15],
    ['genericsms', 5],
    ['twiliosms', 5],
  )
}

function channelsOf(random: Random): string[] {
  return weighted<string[]>(
    random,
    [],
    [['chat'], 25],
    [['email'], 20],
    [['voice'], 10],
    [['chat', 'email'], 5],
  )
}

function describe(random: Random, pools: Pools): string {
  const first = random.pick(pools.sentences)
  return random.chance(0.3) ? `${first}\n\n${random.pick(pools.sentences)}` : first
}

function reference(index: number): string {
  return (index + 1).toString().padStart(6, '0')
}
