// Names in other letters than ASCII, and what a careless reading makes of them:
// cspell:ignore raffe apfel arger gepruft hochste lodz oberg stufe ubergabe zaneta äpfel ärger öberg über übergabe geprüft höchste łódź żaneta почта
import type { TaskFilter } from '../../check/check-session.ts'
import type { TaskUpdate } from '../../check/task.ts'
import type { FilterKey } from '../../model/search/search-case.ts'

/** An update, the searches that must find the task then, and those that must not. */
export interface Move {
  /** The filter that is tried. */
  id: FilterKey
  /** What is special about the values, when something is. */
  form?: 'beyond-ascii' | 'second-entry'
  first: TaskUpdate
  second: TaskUpdate
  finds: readonly TaskFilter[]
  misses: readonly TaskFilter[]
}

const due = Date.UTC(2031, 4, 6, 7, 8, 9, 123)
const iso = (moment: number) => new Date(moment).toISOString()
const [mine, other] = [
  { agentId: 'u-31111111-d950-5720-a812-fbc1ac9f0001', aId: 'a-3111111-0001', name: 'Ada Quick' },
  { agentId: 'u-32222222-d950-5720-a812-fbc1ac9f0002', aId: 'a-3222222-0002', name: 'Bo Slow' },
]
const [north, south] = [
  { _id: 'qu-0d1624a-7f60-4e3a-9f6d-cccccccc0001', name: 'North Queue' },
  { _id: 'qu-0d1624a-7f60-4e3a-9f6d-cccccccc0002', name: 'South Queue' },
]
const field = (selectedValue: string) => ({ _id: 'fd-3380ddb-1', lname: 'colour of the door', selectedValue })
const pair = (selectedValue: string) => ({ lname: 'colour of the door', selectedValue })

/** Updates that a search must follow. Letters beyond ASCII are of those whose two cases every rule agrees on. */
export const moves: readonly Move[] = [
  {
    id: 'searchText',
    first: { name: 'Zebra crossing qxv' },
    second: { name: 'Giraffe CROSSING wyk' },
    finds: [
      { searchText: 'giraffe' },
      { searchText: 'WYK' },
      { searchText: 'fe cro' },
      { searchText: ' wyk' },
    ],
    // A blank at an end counts as any other character, and none is a wildcard.
    misses: [
      { searchText: 'zebra' },
      { searchText: 'qxv' },
      { searchText: ' giraffe' },
      { searchText: 'wyk ' },
      { searchText: 'giraffe_crossing' },
      { searchText: 'gir%wyk' },
      { searchText: 'g.raffe' },
      { searchText: 'gir*' },
    ],
  },
  {
    id: 'agents',
    first: { currAssignee: other },
    second: { currAssignee: mine },
    finds: [{ agents: [mine.agentId] }, { agents: [mine.aId] }, { agents: ['ADA quick'] }],
    misses: [
      { agents: [other.agentId] },
      { agents: [other.aId] },
      { agents: [other.name] },
      { unassigned: true },
    ],
  },
  {
    id: 'unassigned',
    first: { currAssignee: mine },
    second: { currAssignee: null, queues: [] },
    finds: [{ unassigned: true }],
    misses: [{ agents: [mine.agentId] }],
  },
  {
    id: 'queues',
    first: { queues: [north] },
    second: { queues: [south] },
    finds: [{ queues: [south._id] }, { queues: ['south QUEUE'] }, { queues: ['nowhere', south.name] }],
    misses: [{ queues: [north._id] }, { queues: [north.name] }, { unassigned: true }],
  },
  {
    id: 'channel',
    first: { channel: ['fax'], source: 'pigeon' },
    second: { channel: ['telex', 'smoke'], source: 'drum' },
    finds: [{ channel: ['telex'] }, { channel: ['SMOKE'] }, { channel: ['drum'] }],
    misses: [{ channel: ['fax'] }, { channel: ['pigeon'] }, { channel: ['tele'] }],
  },
  {
    id: 'priority',
    first: { priority: { name: 'Low' } },
    second: { priority: { name: 'Critical' } },
    finds: [{ priority: ['Critical'] }, { priority: ['critical'] }, { priority: ['High', 'CRITICAL'] }],
    misses: [{ priority: ['Low'] }, { priority: ['High', 'Medium'] }],
  },
  {
    id: 'dueDate',
    first: { dueDate: due - 1 },
    second: { dueDate: due },
    finds: [{ dueDate: iso(due) }],
    misses: [{ dueDate: iso(due - 1) }, { dueDate: iso(due + 1) }],
  },
  {
    id: 'customFields',
    first: { fields: [field('red')] },
    second: { fields: [field('blue')] },
    finds: [{ customFields: [pair('blue')] }, { customFields: [pair('green'), pair('blue')] }],
    misses: [{ customFields: [pair('red')] }, { customFields: [{ ...pair('blue'), lname: 'colour' }] }],
  },
  {
    id: 'customFields',
    form: 'second-entry',
    first: { fields: [field('red')] },
    second: {
      fields: [
        field('blue'),
        { _id: 'fd-3380ddb-2', lname: 'size', selectedValue: 5 },
        { _id: 'fd-3380ddb-3', lname: 'flags', selectedValue: ['x', 'y'] },
        { _id: 'fd-3380ddb-4', lname: 'nothing', selectedValue: null },
        { _id: 'fd-3380ddb-5', lname: 'yes', selectedValue: true },
      ],
    },
    finds: [
      { customFields: [pair('blue')] },
      { customFields: [{ lname: 'size', selectedValue: 5 }] },
      { customFields: [{ lname: 'flags', selectedValue: 'x' }] },
      { customFields: [{ lname: 'flags', selectedValue: 'y' }] },
      { customFields: [{ lname: 'nothing', selectedValue: null }] },
      { customFields: [{ lname: 'yes', selectedValue: true }] },
      { customFields: [pair('red'), { lname: 'size', selectedValue: 5 }] },
    ],
    misses: [
      { customFields: [{ lname: 'size', selectedValue: '5' }] },
      { customFields: [{ lname: 'size', selectedValue: 50 }] },
      { customFields: [{ lname: 'yes', selectedValue: 'true' }] },
      { customFields: [{ lname: 'yes', selectedValue: false }] },
      { customFields: [{ lname: 'flags', selectedValue: 'x,y' }] },
      { customFields: [{ lname: 'flags', selectedValue: null }] },
      { customFields: [{ lname: 'size', selectedValue: 'blue' }] },
      { customFields: [pair('BLUE')] },
    ],
  },
  {
    id: 'queues',
    form: 'second-entry',
    first: { queues: [north] },
    second: { queues: [north, south] },
    finds: [{ queues: [north.name] }, { queues: [south.name] }, { queues: [south._id] }],
    misses: [{ queues: [`${south.name} 2`] }, { queues: [south.name.slice(0, -1)] }],
  },
  {
    id: 'searchText',
    form: 'beyond-ascii',
    first: { name: 'Plain' },
    second: { name: 'Die ÄPFEL für ŁÓDŹ und ЖУК' },
    finds: [{ searchText: 'äpfel' }, { searchText: 'łódź' }, { searchText: 'FÜR' }, { searchText: 'жук' }],
    misses: [{ searchText: 'apfel' }, { searchText: 'lodz' }, { searchText: 'äpfel  für' }],
  },
  {
    id: 'agents',
    form: 'beyond-ascii',
    first: { currAssignee: other },
    second: { currAssignee: { ...mine, name: 'Żaneta ÖBERG' } },
    finds: [{ agents: ['żaneta öberg'] }, { agents: ['ŻANETA ÖBERG'] }],
    misses: [{ agents: ['zaneta oberg'] }, { agents: ['Żaneta'] }],
  },
  {
    id: 'queues',
    form: 'beyond-ascii',
    first: { queues: [north] },
    second: { queues: [{ ...south, name: 'ÄRGER und Жук' }] },
    finds: [{ queues: ['ärger UND жук'] }, { queues: ['ÄRGER UND ЖУК'] }],
    misses: [{ queues: ['arger und жук'] }, { queues: ['ärger'] }],
  },
  {
    id: 'channel',
    form: 'beyond-ascii',
    first: { channel: ['fax'], source: 'pigeon' },
    second: { channel: ['fax', 'ПОЧТА'], source: 'Übergabe' },
    finds: [{ channel: ['почта'] }, { channel: ['ÜBERGABE'] }, { channel: ['fax'] }],
    misses: [{ channel: ['ubergabe'] }],
  },
  {
    id: 'priority',
    form: 'beyond-ascii',
    first: { priority: { name: 'Low' } },
    second: { priority: { name: 'Höchste Stufe Ж' } },
    finds: [{ priority: ['HÖCHSTE-STUFE-Ж'] }, { priority: ['höchste_stufe ж'] }],
    misses: [{ priority: ['hochste stufe ж'] }, { priority: ['höchste'] }],
  },
  {
    id: 'status',
    form: 'beyond-ascii',
    first: { status: { name: 'Open' } },
    second: { status: { name: 'Geprüft ÜBER Ж' } },
    finds: [{ status: ['GEPRÜFT-über-ж'] }, { status: ['Open', 'geprüft_über_ж'] }, { unresolved: true }],
    misses: [{ status: ['gepruft uber ж'] }, { status: ['Open'] }],
  },
]
