import type { Dialect } from '@case-management/contract/questions'
import type { Task } from '../../check/run-context.ts'
import { momentOf } from './moments.ts'
import type { ProbeFilter } from './search-case.ts'

/** Compares two tasks: 0 where the order leaves them in any order. */
type Compare = (one: Task, other: Task) => number

/** The order of a search under a dialect. */
export interface ExpectedOrder {
  /** Below 0 when the first stands before the second; 0 when the sort keys say nothing. */
  compare: Compare
  /** Whether the first key sorts downwards; absent without a key that sorts. */
  descending?: boolean
}

type Field = 'name' | 'createdAt' | 'updatedAt' | 'dueDate'

/** A key to sort by. */
interface Key {
  field: Field
  descending: boolean
}

/** The order in which a host of a dialect shows what a search finds. */
export function orderUnder(sortBy: ProbeFilter['sortBy'], dialect: Dialect): ExpectedOrder {
  const keys = keysOf(sortBy, dialect)
  const [first] = keys
  if (!first) return { compare: defaultOrder(dialect) }
  const compares = keys.map((key) => compareBy(key, dialect))
  return {
    compare: (one, other) => {
      for (const compare of compares) {
        const order = compare(one, other)
        if (order !== 0) return order
      }
      return 0
    },
    descending: first.descending,
  }
}

function keysOf(sortBy: ProbeFilter['sortBy'], dialect: Dialect): Key[] {
  if (sortBy === undefined) return []
  if (typeof sortBy === 'string') {
    const { answer } = dialect['sort-text-direction']
    return answer === 'ignored' ? [] : keyOf(sortBy, answer === 'descending', dialect)
  }
  const entries = Object.entries(sortBy)
  const heeded = dialect['sort-several-keys'].answer === 'in-turn' ? entries : entries.slice(0, 1)
  return heeded.flatMap(([name, direction]) => keyOf(name, direction === 'desc', dialect))
}

function keyOf(name: string, descending: boolean, dialect: Dialect): Key[] {
  switch (name) {
    case 'createdDate':
      return dialect['sort-created-date'].answer === 'ignored' ? [] : [{ field: 'createdAt', descending }]
    case 'createdAt':
    case 'updatedAt':
    case 'dueDate':
    case 'name':
      return [{ field: name, descending }]
    default:
      return []
  }
}

/** Tasks without the moment may stand anywhere: no answer says where. */
function defaultOrder(dialect: Dialect): Compare {
  const { answer } = dialect['default-order']
  if (answer === 'by-id') return compareIds
  const field = answer === 'last-changed-first' ? 'updatedAt' : 'createdAt'
  const turn = answer === 'oldest-first' ? 1 : -1
  return (one, other) => {
    const [left, right] = [momentOf(one[field]), momentOf(other[field])]
    return left === undefined || right === undefined ? 0 : turn * (left - right)
  }
}

function compareBy({ field, descending }: Key, dialect: Dialect): Compare {
  const { answer } = dialect['sort-missing-values']
  const missingFirst = { last: false, first: true, smallest: !descending, largest: descending }[answer]
  const turn = descending ? -1 : 1
  return (one, other) => {
    const [left, right] = [valueOf(one, field, dialect), valueOf(other, field, dialect)]
    if (left === undefined && right === undefined) return 0
    if (left === undefined || right === undefined) return (left === undefined) === missingFirst ? -1 : 1
    return turn * compareValues(left, right, dialect)
  }
}

function valueOf(task: Task, field: Field, dialect: Dialect): string | number | undefined {
  if (field === 'name')
    return dialect['sort-names'].answer === 'lower-case' ? task.name.toLowerCase() : task.name
  return field === 'dueDate' ? (task.dueDate ?? undefined) : momentOf(task[field])
}

const dictionary = new Intl.Collator('und')

function compareValues(left: string | number, right: string | number, dialect: Dialect): number {
  if (typeof left === 'number' || typeof right === 'number') return Number(left) - Number(right)
  return dialect['sort-names'].answer === 'by-language'
    ? dictionary.compare(left, right)
    : compareText(left, right)
}

/** Identifiers of tasks, compared code point by code point. */
export function compareIds(one: Task, other: Task): number {
  return compareText(one._id, other._id)
}

function compareText(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other))
}
