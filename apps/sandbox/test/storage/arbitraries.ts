import * as fc from 'fast-check'
import { foldCase, foldName } from '../../src/text/fold.ts'
import type { CustomFieldMatch, SortField, Task, TaskQuery } from '../../src/storage/task-storage.ts'

// Few values, so that filters hit, overlap and miss; among them what folding, escaping and Unicode could break.
const ids = [
  'ti-a',
  'ti-B',
  'ti-b',
  'ti-c-1',
  'ti-c-10',
  'ti-d',
  'ti-e',
  'ti-f',
  'ti-g',
  'ti-h',
  'ti-i',
  'ti-j',
]
const names = [
  'Refund order 1',
  'refund ORDER 10',
  '100% sure_thing',
  '100 sure thing',
  'Straße in Zürich',
  'ÉTÉ à la plage',
  '漢字の件名',
  'smile 😀 please',
  `it's "quoted" \\ back`,
  '%',
  'A*B (OR) NEAR',
  'nul \0 inside',
]
const statuses = ['Open', 'In Progress', 'in-progress', 'Resolved', 'Closed', 'Custom_One']
const categories = ['open', 'inprogress', 'resolved', 'Closed']
const priorities = ['Critical', 'high', 'Medium', 'Very Low', 'very_low']
const channels = ['email', 'Email', 'chat', 'rtm', 'a"b', 'a\nb', '%']
const queueIds = ['qu-1', 'qu-B']
const queueNames = ['Support', 'support', 'Sales Ω', 'qu-1']
const agentIds = ['u-1', 'u-X', 'u-x', 'u-2']
const aIds = ['a-1', 'a-2', 'u-1']
const agentNames = ['Ada', 'ADA', 'Žofia', 'u-2']
const fieldNames = ['Product Line', 'region', 'due date']
const fieldValues = ['Home', 'home', '', null, 1, '1', true, 0]
const dates = [0, 1, 1_700_000_000_000, 1_700_000_000_001, 1_748_433_938_807, 253_402_300_799_999]

const pick = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)
const some = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(values, { maxLength: 3 })
const instant = pick(dates).map((milliseconds) => new Date(milliseconds).toISOString())

const field: fc.Arbitrary<NonNullable<Task['fields']>[number]> = fc.record(
  { lname: pick(fieldNames), selectedValue: fc.oneof(pick(fieldValues), some(pick(fieldValues))) },
  { requiredKeys: ['lname'] },
)

/** Tasks of a few ids, whose values repeat and are often missing. */
export const taskArbitrary: fc.Arbitrary<Task> = fc.record(
  {
    _id: pick(ids),
    caseId: fc.constant('ci-1'),
    caseRefId: fc.constant('CS000001'),
    name: fc.oneof(pick(names), fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' })),
    status: fc.record({ name: pick(statuses), statusCategory: pick(categories) }, { requiredKeys: ['name'] }),
    priority: fc.record({ name: pick(priorities) }),
    channel: some(pick(channels)),
    source: pick(channels),
    queues: some(fc.record({ _id: pick(queueIds), name: pick(queueNames) }, { requiredKeys: [] })),
    currAssignee: fc.record(
      { agentId: pick(agentIds), aId: pick(aIds), name: pick(agentNames) },
      { requiredKeys: [] },
    ),
    assigneeType: pick(['unassigned', 'agent', 'queues']),
    fields: some(field),
    createdAt: instant,
    updatedAt: instant,
    dueDate: fc.oneof(pick(dates), fc.constant(null)),
  },
  { requiredKeys: ['_id', 'caseId', 'caseRefId', 'name'] },
)

const span = fc.record({ from: pick(dates), to: pick(dates) }, { requiredKeys: [] })
const sortFields: SortField[] = ['createdAt', 'updatedAt', 'dueDate', 'name']
const searchTexts = [
  'refund',
  'order',
  'a',
  'ss',
  'ß',
  'été',
  '漢字',
  '字の件',
  '😀',
  '%',
  '_',
  '\\',
  '"q',
  'a*b',
  '\0',
  'near',
]

const fieldMatch: fc.Arbitrary<CustomFieldMatch> = fc.record({
  lname: pick(fieldNames.map(foldCase)),
  selectedValue: pick(fieldValues.filter((value) => value !== '')),
})

const conditions = fc.record({
  nameContains: pick([...searchTexts, ...names.map(foldCase)]),
  statuses: some(pick(statuses.map(foldName))),
  priorities: some(pick(priorities.map(foldName))),
  channels: some(pick(channels.map(foldCase))),
  queues: some(pick([...queueIds, ...queueNames].map(foldCase))),
  agents: some(pick([...agentIds, ...aIds, ...agentNames].map(foldCase))),
  assignee: pick([...agentIds, ...aIds]),
  unassigned: fc.constant(true as const),
  unresolved: fc.constant(true as const),
  created: span,
  due: some(span),
  customFields: some(fieldMatch),
})

const conditionNames = [
  'nameContains',
  'statuses',
  'priorities',
  'channels',
  'queues',
  'agents',
  'assignee',
  'unassigned',
  'unresolved',
  'created',
  'due',
  'customFields',
] as const satisfies (keyof TaskQuery)[]

/** Queries as the query builder makes them, over the values of {@link taskArbitrary}: few conditions, so that many match. */
export const queryArbitrary: fc.Arbitrary<TaskQuery> = fc
  .record({
    all: conditions,
    used: fc.subarray([...conditionNames], { maxLength: 3 }),
    sort: fc.record({ field: pick(sortFields), direction: pick(['asc', 'desc'] as const) }),
    skip: fc.oneof(fc.constant(0), fc.nat({ max: 8 })),
    limit: fc.oneof(fc.constant(1000), fc.integer({ min: 1, max: 5 })),
  })
  .map(({ all, used, ...page }) => {
    const query: TaskQuery = Object.assign(page, all)
    for (const name of conditionNames) if (!used.includes(name)) delete query[name]
    return query
  })
