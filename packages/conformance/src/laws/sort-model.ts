import type { components } from '@case-management/contract'
import { basedOn, inferredFrom, type Basis } from '../check/basis.ts'
import type { TaskFilter } from '../check/check-session.ts'
import type { Task } from '../check/run-context.ts'
import { schemaNode } from '../projection/schema-node.ts'
import { isFoldedAlike } from './fold.ts'

/** A key to sort by. */
export type SortField = components['schemas']['SortField']
/** One of the two directions. */
export type Direction = components['schemas']['SortDirection']

/** The order of a search. */
export interface Order {
  field: SortField
  direction: Direction
  /** Whether the search asked for it; else it is the order that comes without `sortBy`. */
  asked: boolean
}

/** Something wrong with the order of two tasks. */
export interface Disorder {
  message: string
  basis: Basis
}

const sortByPointer = '#/components/schemas/TaskFilter/properties/sortBy'

/** The value that a task is sorted by; `undefined` when it has none. */
const sortValue: Record<SortField, (task: Task) => number | string | undefined> = {
  createdAt: ({ createdAt }) => moment(createdAt),
  createdDate: ({ createdAt }) => moment(createdAt),
  updatedAt: ({ updatedAt }) => moment(updatedAt),
  dueDate: ({ dueDate }) => dueDate ?? undefined,
  name: ({ name }) => name.toLowerCase(),
}

/** Every key that a search may be sorted by. */
export const sortFields: readonly SortField[] = Object.keys(sortValue).filter(isSortField)

/** Both directions, as the contract names them. */
const directions: readonly Direction[] = ['asc', 'desc']

/** Every form of `sortBy`. */
export const sortForms: readonly NonNullable<TaskFilter['sortBy']>[] = sortFields.flatMap((field) => [
  field,
  ...directions.map((direction) => ({ [field]: direction })),
])

/** The order that a search asks for: a bare name sorts ascending, without any the newest come first. */
export function orderOf({ sortBy }: TaskFilter): Order {
  if (typeof sortBy === 'string') return { field: sortBy, direction: 'asc', asked: true }
  const [[field, direction] = []] = Object.entries(sortBy ?? {})
  return isSortField(field) && direction !== undefined
    ? { field, direction, asked: true }
    : { field: 'createdAt', direction: 'desc', asked: false }
}

/** What the order of a search rests on. */
export function basisOfOrder({ field, asked }: Order): Basis {
  return asked
    ? basedOn(sortByPointer, `#/components/schemas/SortOrder/properties/${field}`)
    : inferredFrom(sortByPointer)
}

/** What is wrong with the order of tasks, at the first place where something is. */
export function disorderOf(tasks: readonly Task[], order: Order): Disorder | undefined {
  const comparable = order.field === 'name' ? tasks.filter(({ name }) => isFoldedAlike(name)) : tasks
  for (const [index, later] of comparable.slice(1).entries()) {
    const earlier = comparable[index]
    const found = earlier && disorder(earlier, later, order)
    if (found) return found
  }
  return undefined
}

/** Below, above or equal to 0, as one task comes before the other, after it, or is it. */
export function compareTasks(a: Task, b: Task, { field, direction }: Order): number {
  const [first, second] = [sortValue[field](a), sortValue[field](b)]
  const byId = compare(a._id, b._id)
  if (first === undefined || second === undefined) {
    return first === second ? byId : first === undefined ? 1 : -1
  }
  const byValue = compare(first, second)
  return byValue === 0 ? byId : direction === 'asc' ? byValue : -byValue
}

function disorder(earlier: Task, later: Task, order: Order): Disorder | undefined {
  if (compareTasks(earlier, later, order) < 0) return undefined
  const { field } = order
  const [first, second] = [sortValue[field](earlier), sortValue[field](later)]
  const pair = `${earlier._id} before ${later._id}`
  const basis = inferredFrom(sortByPointer)
  if (first === second || (first !== undefined && second !== undefined && compare(first, second) === 0)) {
    return { message: `tie not broken by _id: ${pair}`, basis }
  }
  if (first === undefined) return { message: `a task without ${field} comes first: ${pair}`, basis }
  return { message: `wrong order: ${pair}`, basis: basisOfOrder(order) }
}

/** Numbers by size, texts code point by code point. */
function compare(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)))
}

function isSortField(field: unknown): field is SortField {
  const { enum: known } = schemaNode('#/components/schemas/SortField').schema
  return Array.isArray(known) && known.some((name) => name === field)
}

function moment(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Date.parse(text)
}
