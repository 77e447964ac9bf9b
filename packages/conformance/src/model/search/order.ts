import type { Dialect } from '@case-management/contract/questions'
import type { Task } from '../../check/task.ts'
import { hidesMilliseconds } from '../../dialect/hidden-milliseconds.ts'
import { momentOf } from './moments.ts'
import type { SearchBody } from './search-case.ts'

/** How tasks stand that the order leaves equal: by `_id` upwards, downwards, or in any order that stays. */
export type Ties = 'up' | 'down' | 'any'

/** The order of a search under a dialect. */
export interface SearchOrder {
  /** The key that decides first; that of the order without `sortBy` when none is heeded. */
  field: SortedField
  /** Whether the search asked for it. */
  asked: boolean
  /** Whether that key goes downwards. */
  descending: boolean
  /** Below 0 when the first stands before the second; 0 when nothing but ties decides. */
  compare: (one: Task, other: Task) => number
  ties: Ties
  /** Whether records show all that it goes by: of moments that are shown to the second they do not. */
  exact: boolean
}

/** A key of records that an order goes by. */
export type SortedField = 'name' | 'createdAt' | 'updatedAt' | 'dueDate' | '_id'

interface Step {
  field: SortedField
  descending: boolean
}

const fieldsByName: Readonly<Record<string, SortedField>> = {
  name: 'name',
  createdAt: 'createdAt',
  updatedAt: 'updatedAt',
  dueDate: 'dueDate',
}

const defaultSteps = {
  'newest-first': { field: 'createdAt', descending: true },
  'oldest-first': { field: 'createdAt', descending: false },
  'last-changed-first': { field: 'updatedAt', descending: true },
  'by-id': { field: '_id', descending: false },
} as const satisfies Record<string, Step>

/** The order in which a host of a dialect shows what a search finds. */
export function orderUnder(sortBy: SearchBody['sortBy'], dialect: Dialect): SearchOrder {
  const asked = stepsOf(sortBy, dialect)
  const first = asked[0] ?? defaultSteps[dialect['default-order'].answer]
  const steps = asked.length > 0 ? asked : [first]
  const isCoarse = ({ field }: Step) => isTextMoment(field) && hidesMilliseconds(dialect)
  const exact = !steps.some(isCoarse)
  return {
    field: first.field,
    asked: asked.length > 0,
    descending: first.descending,
    compare: (one, other) => {
      for (const step of steps) {
        const order = compareBy(step, one, other, dialect, asked.length > 0)
        if (order !== 0 || (isCoarse(step) && isShown(one, step) && isShown(other, step))) return order
      }
      return 0
    },
    ties: exact ? tiesUnder(dialect, first, asked.length > 0) : 'any',
    exact,
  }
}

function isTextMoment(field: SortedField): field is 'createdAt' | 'updatedAt' {
  return field === 'createdAt' || field === 'updatedAt'
}

function isShown(task: Task, { field }: Step): boolean {
  return task[field] !== undefined
}

/** How tasks stand that are equal in every key. Of the order without `sortBy` no answer but that of the contract says. */
function tiesUnder(dialect: Dialect, { descending }: Step, asked: boolean): Ties {
  const { answer } = dialect['sort-ties']
  if (answer === 'unstated') return 'any'
  if (answer === 'id-ascending') return 'up'
  if (!asked) return 'any'
  return descending ? 'down' : 'up'
}

function stepsOf(sortBy: SearchBody['sortBy'], dialect: Dialect): Step[] {
  if (sortBy === undefined) return []
  if (typeof sortBy === 'string') {
    const direction = dialect['sort-text-direction'].answer
    return direction === 'ignored' ? [] : stepOf(sortBy, direction === 'descending', dialect)
  }
  const steps = Object.entries(sortBy).map(([name, way]) => stepOf(name, way === 'desc', dialect))
  return dialect['sort-several-keys'].answer === 'in-turn' ? steps.flat() : (steps[0] ?? [])
}

/** The step of a key; none when the host does not heed it. */
function stepOf(name: string, descending: boolean, dialect: Dialect): Step[] {
  const isAlias = name === 'createdDate' && dialect['sort-created-date'].answer === 'created-at'
  const field = isAlias ? 'createdAt' : fieldsByName[name]
  return field === undefined ? [] : [{ field, descending }]
}

function compareBy(
  { field, descending }: Step,
  one: Task,
  other: Task,
  dialect: Dialect,
  asked: boolean,
): number {
  const [left, right] = [valueOf(one, field, dialect), valueOf(other, field, dialect)]
  if (left !== undefined && right !== undefined) {
    const order = compareValues(left, right, field, dialect)
    return descending ? -order : order
  }
  // Where tasks without the moment stand in the order without `sortBy`, no answer says.
  if (left === right || !asked) return 0
  const first = {
    first: true,
    last: false,
    smallest: !descending,
    largest: descending,
  }[dialect['sort-missing-values'].answer]
  return (left === undefined) === first ? -1 : 1
}

function valueOf(task: Task, field: SortedField, dialect: Dialect): string | number | undefined {
  if (isTextMoment(field)) return momentOf(task[field])
  if (field === 'dueDate') return task.dueDate ?? undefined
  return field === 'name' && dialect['sort-names'].answer === 'lower-case'
    ? task.name.toLowerCase()
    : task[field]
}

/** What a dictionary of no language in particular goes by. */
const dictionary = new Intl.Collator('und')

function compareValues(
  left: string | number,
  right: string | number,
  field: SortedField,
  dialect: Dialect,
): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  const [one, other] = [String(left), String(right)]
  return field === 'name' && dialect['sort-names'].answer === 'by-language'
    ? dictionary.compare(one, other)
    : compareTexts(one, other)
}

/** Identifiers of tasks, compared code point by code point. */
export function compareIds(one: Task, other: Task): number {
  return compareTexts(one._id, other._id)
}

function compareTexts(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other))
}
