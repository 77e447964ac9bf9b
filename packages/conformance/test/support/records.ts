import type { components } from '@case-management/contract'

type Task = components['schemas']['Task']

const statuses = [
  ['Open', 'open'],
  ['In Progress', 'in progress'],
  ['On Hold', 'on hold'],
  ['Resolved', 'resolved'],
  ['Closed', 'closed'],
  ['Waiting for Parts', 'open'],
] as const
const priorities = ['Critical', 'High', 'Medium', 'Low', undefined] as const
const subjects = [
  'Refund for order',
  'Broken door',
  'Größe ändern',
  'refund late',
  'Ask 100% back',
  'Call_back 東京',
] as const
const agents = [
  {
    agentId: 'u-9471a3c6-d950-5720-a812-fbc1ac9fxxxx',
    aId: 'a-005c549-2f1b-4c0e-9a67-51d2b8f3xxxx',
    name: 'Mara Lind',
  },
  {
    agentId: 'u-11111111-d950-5720-a812-fbc1ac9f0001',
    aId: 'a-1111111-2f1b-4c0e-9a67-51d2b8f30001',
    name: 'Jo Ek',
  },
] as const
const queues = [
  {
    _id: 'qu-0d1624a-7f60-4e3a-9f6d-aaaaaaaa0001',
    name: 'Default Queue',
    type: 'ASSIGNED',
    status: 'ACTIVE',
  },
  {
    _id: 'qu-0d1624a-7f60-4e3a-9f6d-aaaaaaaa0002',
    name: 'SupportQueue1',
    type: 'ASSIGNED',
    status: 'ACTIVE',
  },
] as const
const sources = ['rtm', 'emailInst-873db2e1-0000-5000-8000-00000000xxxx', 'voice'] as const
const channels = [[], ['chat'], ['email', 'chat'], ['rtm']] as const

/** First creation, in milliseconds since 1970. */
const start = Date.UTC(2025, 4, 20, 9)
const minute = 60_000
const day = 86_400_000

/**
 * Records with every edge of the contract: no due date, no priority, a queue without an agent, equal names,
 * equal moments of creation, other scripts, empty lists, custom statuses and fields.
 */
export function records(count: number, scope: { accountId: string; streamId: string }, prefix = '7'): Task[] {
  return Array.from({ length: count }, (_, index) => record(index, scope, prefix))
}

function record(
  index: number,
  { accountId, streamId }: { accountId: string; streamId: string },
  prefix: string,
): Task {
  const [status, statusCategory] = pick(statuses, index)
  const priority = priorities[Math.floor(index / 2) % priorities.length]
  const name = `${pick(subjects, index)}${index % 4 === 0 ? '' : ` ${index}`}`
  // Two tasks share each moment of creation, so that only `_id` can tell their order.
  const createdAt = new Date(start + Math.floor(index / 2) * 7 * minute).toISOString()
  const updatedAt = index % 3 === 0 ? createdAt : new Date(start + index * 11 * minute + day).toISOString()
  const assigned = pick(['unassigned', 'agent', 'queues', 'both'] as const, Math.floor(index / 3))
  const agent = assigned === 'agent' || assigned === 'both' ? pick(agents, index) : undefined
  const queue = assigned === 'queues' || assigned === 'both' ? pick(queues, index) : undefined
  const due =
    index % 3 === 1
      ? undefined
      : start + (index % 2 === 0 ? 10 : 36_500) * day + Math.floor(index / 4) * minute
  return {
    _id: `ti-${prefix}${String(index).padStart(6, '0')}-0123-4114-9891-${String(97 * index).padStart(12, '0')}`,
    caseId: `ci-884ca36-6b0c-40bc-ba5c-${String(Math.floor(index / 4)).padStart(12, '0')}`,
    caseRefId: `CS${String(100 + Math.floor(index / 4)).padStart(6, '0')}`,
    taskTmp: 'Test task temp',
    name,
    lname: name.toLowerCase(),
    ...(index % 5 === 0 && { desc: `About ${name}` }),
    tags: index % 6 === 0 ? ['vip', 'late'] : [],
    userInfo: { _id: 'u-fd371c0a-3168-5a02-83dd-f4ba5597xxxx', name: 'dummy' },
    sessIds: [],
    convIds: [],
    accountId,
    iId: streamId,
    orgId: 'o-734f0871-0000-5000-8000-00000000xxxx',
    status: {
      _id: `sts-599163e-b869-4532-bbb3-00000000000${statuses.findIndex(([other]) => other === status)}`,
      name: status,
      lname: status.toLowerCase(),
      statusCategory,
      type: status === 'Waiting for Parts' ? 'custom' : 'system',
      isEnabled: true,
      isActive: true,
    },
    ...(index % 7 === 0 && { language: 'en' }),
    source: pick(sources, index),
    conversationType: 'TASK',
    fields: fields(index),
    participants: agent ? [{ ...agent, pStatus: 'ACTIVE', assignedAt: updatedAt }] : [],
    queues: queue ? [{ ...queue, startTime: createdAt }] : [],
    ...(queue && { currQueue: { _id: queue._id, name: queue.name } }),
    ...(priority !== undefined && {
      priority: {
        _id: `pr-6189896-de68-4e02-8d56-00000000000${priorities.indexOf(priority)}`,
        name: priority,
        lname: priority.toLowerCase(),
        type: 'system',
        color: '#16A34A',
        isEnabled: true,
        isActive: true,
        score: 10 * (priorities.indexOf(priority) + 1),
      },
    }),
    refId: `TS${String(100 + index).padStart(6, '0')}`,
    assigneeType: queue ? 'queues' : agent ? 'agent' : 'unassigned',
    currAssignee: agent ? { ...agent } : {},
    isCustTsk: false,
    isActive: true,
    attachments: [],
    feedback: [],
    createdBy: { name: 'dummy', _id: 'u-fd371c0a-3168-5a02-83dd-f4ba5597xxxx', profImage: 'no-avatar' },
    updatedBy: { name: 'dummy', _id: 'u-fd371c0a-3168-5a02-83dd-f4ba5597xxxx', profImage: 'no-avatar' },
    timestampValue: Date.parse(createdAt) - 12,
    activityIds: [],
    commentIds: [],
    resolutionCmts: [],
    isBreached: false,
    channel: [...pick(channels, index)],
    createdAt,
    updatedAt,
    ...(due !== undefined && { dueDate: due }),
    ETA: due === undefined ? '' : new Date(due).toISOString(),
  }
}

function fields(index: number): NonNullable<Task['fields']> {
  const line = ['Home insurance', 'Car insurance', null][index % 3] ?? null
  return [field('product line', 'dropdown', line), field('region', 'input', index % 2 === 0 ? 'North' : '')]
}

function field(lname: string, dataType: string, selectedValue: string | null) {
  return {
    _id: `fd-3380ddb-0000-4000-8000-${lname.length.toString().padStart(12, '0')}`,
    show: true,
    displayName: lname,
    lname,
    isEnabled: true,
    isActive: true,
    type: 'custom',
    required: false,
    dataType,
    selectedValue,
  }
}

function pick<const List extends readonly [unknown, ...unknown[]]>(list: List, index: number): List[number] {
  return list[index % list.length]
}
