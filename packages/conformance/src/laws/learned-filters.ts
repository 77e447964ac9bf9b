import { bodyValidators } from '@case-management/contract/validators'
import type { TaskFilter } from '../check/check-session.ts'
import type { Task } from '../check/task.ts'
import type { FilterKey } from '../model/search/search-case.ts'
import { inCapitals, isFoldedAlike } from './fold.ts'

/** At most so many values of one filter are tried. */
const mostTried = 6

type Learn = (tasks: readonly Task[]) => TaskFilter[]

const learnedValues: Record<FilterKey, Learn> = {
  searchText: (tasks) =>
    values(tasks, ({ name }) => [cut(name, 256), part(name), inCapitals(part(name))])
      .concat(wordsOf(tasks), 'no such text anywhere')
      .map((searchText) => ({ searchText })),
  unresolved: () => [{ unresolved: true }],
  unassigned: () => [{ unassigned: true }],
  mytask: () => [{ mytask: true }],
  mycase: () => [{ mycase: true }],
  status: (tasks) => names(tasks, ({ status }) => [status?.name]).map((status) => ({ status: [status] })),
  priority: (tasks) => names(tasks, ({ priority }) => [priority?.name]).map((name) => ({ priority: [name] })),
  channel: (tasks) =>
    inOtherCase(values(tasks, ({ channel = [], source }) => [...channel, source])).map((name) => ({
      channel: [name],
    })),
  queues: (tasks) =>
    [
      ...inOtherCase(values(tasks, ({ queues = [] }) => queues.map(({ name }) => name))),
      ...values(tasks, ({ queues = [] }) => queues.map(({ _id }) => _id)),
    ].map((value) => ({ queues: [value] })),
  agents: (tasks) =>
    [
      ...inOtherCase(values(tasks, ({ currAssignee = {} }) => [currAssignee.name])),
      ...values(tasks, ({ currAssignee = {} }) => [currAssignee.agentId, currAssignee.aId]),
    ].map((value) => ({ agents: [value] })),
  startDate: (tasks) => [
    ...moments(tasks).flatMap((at) => [
      { startDate: iso(at) },
      { startDate: shortest(at) },
      { startDate: iso(at + 1) },
    ]),
    ...timesOf(tasks),
  ],
  endDate: (tasks) => [
    ...moments(tasks).flatMap((at) => [
      { endDate: iso(at) },
      { endDate: shortest(at) },
      { endDate: iso(at - 1) },
      { startDate: iso(at), endDate: iso(at) },
      { startDate: iso(at), endDate: iso(at - 1) },
    ]),
    ...timesOf(tasks),
  ],
  dueDate: (tasks) => {
    const dues = [...new Set(tasks.flatMap(({ dueDate }) => (typeof dueDate === 'number' ? [dueDate] : [])))]
    return spread(dues, 3).flatMap((due) => [{ dueDate: iso(due) }, { dueDate: iso(due + 1) }])
  },
  customFields: (tasks) => {
    const pairs = [...new Set(tasks.flatMap(fieldPairs))].map(pairOf)
    // Whether `null` finds a field that holds `""` is left open, so neither is looked for where both could be meant.
    const open = new Set(pairs.flatMap(({ lname, selectedValue }) => (selectedValue === '' ? [lname] : [])))
    const clear = pairs.filter(
      ({ lname, selectedValue }) => selectedValue !== '' && !(selectedValue === null && open.has(lname)),
    )
    const known = spread(clear, mostTried)
    // The value is compared exactly, and it must be that of the field named, not of another.
    const others = known.flatMap(({ lname, selectedValue }, index) => [
      ...(typeof selectedValue === 'string' ? [{ lname, selectedValue: inCapitals(selectedValue) }] : []),
      ...(selectedValue === null ? [] : [{ lname: known[index + 1]?.lname ?? lname, selectedValue }]),
    ])
    const none = [{ lname: 'no such field', selectedValue: 'x' }]
    return [...known, ...others, ...none].map((pair) => ({ customFields: [pair] }))
  },
  ETAlist: () => [{ ETAlist: ['overdue'] }, { ETAlist: ['dueToday'] }, { ETAlist: ['upcoming'] }],
}

/**
 * Searches to try for a filter, learned from the records of the host itself, with values that no record has.
 * A record may hold what no search may ask for, such as a moment after which there is none.
 */
export function learnedFilters(key: FilterKey, tasks: readonly Task[]): TaskFilter[] {
  return learnedValues[key](tasks).filter((filter) => bodyValidators.getTasks.request(filter))
}

/** Distinct values that records have. */
function values(tasks: readonly Task[], read: (task: Task) => (string | undefined)[]): string[] {
  const all = tasks.flatMap((task) => read(task)).filter((value) => value !== undefined && value !== '')
  return spread(
    [...new Set(all)].filter((value) => value !== undefined),
    mostTried,
  )
}

/** Names as records have them, in other spellings that mean the same, and one that no record has. */
function names(tasks: readonly Task[], read: (task: Task) => (string | undefined)[]): string[] {
  const known = values(tasks, read)
  const respelt = known
    .filter(isFoldedAlike)
    .flatMap((name) => [inCapitals(name), name.toLowerCase().replaceAll(' ', '-')])
  return [
    ...new Set([
      ...known,
      ...respelt,
      ...known.map((name) => name.replaceAll(' ', '_')),
      ...nearly(known),
      'no such name',
    ]),
  ]
}

function inOtherCase(known: string[]): string[] {
  return [...new Set([...known, ...known.map(inCapitals), ...nearly(known), 'no such name'])]
}

/** Values that are only nearly those of a record, so that a part of a name is not taken for the whole. */
function nearly([first = '', second = first]: readonly string[]): string[] {
  return [Array.from(first).slice(0, -1).join(''), `${second}x`].filter((value) => value.trim() !== '')
}

/** Texts with a space at an end, and words that stand apart in a name: every character of a search counts. */
function wordsOf(tasks: readonly Task[]): string[] {
  const name = tasks.map((task) => task.name).find((text) => /^\S+ \S+ \S+/.test(text))
  const [first = '', second = '', third = ''] = (name ?? '').split(' ')
  return name === undefined
    ? []
    : [` ${second} `, ` ${first}`, `${first} ${third}`, `${second}  ${third}`].map((text) => cut(text, 256))
}

type Pair = NonNullable<TaskFilter['customFields']>[number]

/** The fields of a record with their values, as texts so that equal ones can be told. */
function fieldPairs({ fields = [] }: Task): string[] {
  return fields.flatMap(({ lname = '', selectedValue }) => {
    const held = Array.isArray(selectedValue) ? selectedValue : [selectedValue ?? null]
    return lname === '' ? [] : held.map((value) => JSON.stringify({ lname, selectedValue: value }))
  })
}

function pairOf(text: string): Pair {
  const pair: Pair = JSON.parse(text)
  return pair
}

/** A middle part of a name, so that neither its beginning nor its end is needed to find it. */
function part(name: string): string {
  const characters = Array.from(name)
  const middle = characters.slice(Math.min(1, characters.length - 1), Math.max(2, characters.length - 1))
  return middle.slice(0, 64).join('')
}

/** The beginning of a text, of so many characters as the contract counts them, and no half of one. */
function cut(text: string, most: number): string {
  return Array.from(text).slice(0, most).join('')
}

function moments(tasks: readonly Task[]): number[] {
  return spread([...new Set(tasks.map(({ createdAt = '' }) => Date.parse(createdAt)))], 3).filter(
    Number.isFinite,
  )
}

/** A time that has some of the tasks in it: a host may refuse or ignore one that is open at an end. */
function timesOf(tasks: readonly Task[]): TaskFilter[] {
  const [first, second] = moments(tasks).toSorted((one, other) => one - other)
  return first === undefined || second === undefined ? [] : [{ startDate: iso(first), endDate: iso(second) }]
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}

/** A moment in its shortest form: fractions of a second are optional. */
function shortest(milliseconds: number): string {
  return iso(milliseconds).replace(/\.?0+Z$/, 'Z')
}

/** Some values from the whole length of a list. */
function spread<T>(list: readonly T[], most: number): T[] {
  const step = Math.max(1, list.length / most)
  return Array.from(
    { length: Math.min(most, list.length) },
    (_, index) => list[Math.floor(index * step)],
  ).filter((value) => value !== undefined)
}
