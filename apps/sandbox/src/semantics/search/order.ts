import type { Dialect } from '@case-management/contract/questions'
import type { Task, TaskFilter } from '../../model.ts'
import { columnOf } from '../../query/sort.ts'
import type { SortField } from '../../storage/task-storage.ts'

/** One key to sort by. */
interface SortKey {
  field: SortField
  descending: boolean
}

type Order = (one: Task, other: Task) => number

/** The order of a search, as a function for `toSorted`. */
export function orderOf(sortBy: TaskFilter['sortBy'], dialect: Dialect): Order {
  const keys = keysOf(sortBy, dialect)
  if (keys.length === 0) return defaultOrder(dialect)
  const breakTie = tieOrder(keys[0]?.descending === true, dialect)
  return (one, other) => {
    for (const key of keys) {
      const order = compareBy(key, one, other, dialect)
      if (order !== 0) return order
    }
    return breakTie(one, other)
  }
}

function tieOrder(descending: boolean, dialect: Dialect): Order {
  const orders: Record<Dialect['sort-ties']['answer'], Order> = {
    'id-ascending': byId,
    'id-along': descending ? byIdDescending : byId,
    // Any order that stays will do, and one that is neither of the others can be told from them.
    unstated: byIdDescending,
  }
  return orders[dialect['sort-ties'].answer]
}

function keysOf(sortBy: TaskFilter['sortBy'], dialect: Dialect): SortKey[] {
  if (sortBy === undefined) return []
  if (typeof sortBy === 'string') {
    const { answer } = dialect['sort-text-direction']
    return answer === 'ignored' ? [] : keyOf(sortBy, answer === 'descending', dialect)
  }
  const entries = Object.entries(sortBy)
  const heeded = dialect['sort-several-keys'].answer === 'in-turn' ? entries : entries.slice(0, 1)
  return heeded.flatMap(([name, direction]) => keyOf(name, direction === 'desc', dialect))
}

/** A name that sorts nothing gives no key. */
function keyOf(name: string, descending: boolean, dialect: Dialect): SortKey[] {
  if (name === 'createdDate' && dialect['sort-created-date'].answer === 'ignored') return []
  const field = columnOf(name)
  return field === undefined ? [] : [{ field, descending }]
}

function defaultOrder(dialect: Dialect): Order {
  const { answer } = dialect['default-order']
  if (answer === 'by-id') return byId
  const key: SortKey = {
    field: answer === 'last-changed-first' ? 'updatedAt' : 'createdAt',
    descending: answer !== 'oldest-first',
  }
  return (one, other) => compareBy(key, one, other, dialect) || byId(one, other)
}

function compareBy({ field, descending }: SortKey, one: Task, other: Task, dialect: Dialect): number {
  const [left, right] = [valueOf(one, field, dialect), valueOf(other, field, dialect)]
  if (left === undefined && right === undefined) return 0
  if (left === undefined || right === undefined) {
    return (left === undefined) === missingFirst(descending, dialect) ? -1 : 1
  }
  const ascending = compareValues(left, right, dialect)
  return descending ? -ascending : ascending
}

function missingFirst(descending: boolean, dialect: Dialect): boolean {
  const first: Record<Dialect['sort-missing-values']['answer'], boolean> = {
    last: false,
    first: true,
    smallest: !descending,
    largest: descending,
  }
  return first[dialect['sort-missing-values'].answer]
}

function valueOf(task: Task, field: SortField, dialect: Dialect): string | number | undefined {
  if (field === 'name')
    return dialect['sort-names'].answer === 'lower-case' ? task.name.toLowerCase() : task.name
  if (field === 'dueDate') return task.dueDate ?? undefined
  const moment = Date.parse(task[field] ?? '')
  return Number.isNaN(moment) ? undefined : moment
}

const dictionary = new Intl.Collator('und')

function compareValues(left: string | number, right: string | number, dialect: Dialect): number {
  if (typeof left === 'number' || typeof right === 'number') return Number(left) - Number(right)
  return dialect['sort-names'].answer === 'by-language'
    ? dictionary.compare(left, right)
    : byCodePoint(left, right)
}

function byId(one: Task, other: Task): number {
  return byCodePoint(one._id, other._id)
}

function byIdDescending(one: Task, other: Task): number {
  return byId(other, one)
}

/** Code points, not UTF-16 units: as databases compare UTF-8. The two differ only where a text has surrogates. */
function byCodePoint(one: string, other: string): number {
  if (one === other) return 0
  if (surrogate.test(one) || surrogate.test(other))
    return Buffer.compare(Buffer.from(one), Buffer.from(other))
  return one < other ? -1 : 1
}

const surrogate = /[\ud800-\udfff]/
