import type { components } from '@case-management/contract'
import { basedOn, inferredFrom, type Basis } from '../check/basis.ts'
import type { TaskFilter } from '../check/check-session.ts'
import { schemaNode } from '../projection/schema-node.ts'

/** A key to sort by. */
export type SortField = components['schemas']['SortField']
/** One of the two directions. */
export type Direction = components['schemas']['SortDirection']

/** Where the contract says what `sortBy` does. */
export const sortByPointer = '#/components/schemas/TaskFilter/properties/sortBy'

/** Every key that a search may be sorted by. */
export const sortFields: readonly SortField[] = knownFields()

/** Both directions, as the contract names them. */
const directions: readonly Direction[] = ['asc', 'desc']

/** Every form of `sortBy`. */
export const sortForms: readonly NonNullable<TaskFilter['sortBy']>[] = sortFields.flatMap((field) => [
  field,
  ...directions.map((direction) => ({ [field]: direction })),
])

/** What the order of a search rests on. */
export function basisOfOrder({ sortBy }: TaskFilter): Basis {
  const field = typeof sortBy === 'string' ? sortBy : Object.keys(sortBy ?? {})[0]
  return field === undefined
    ? inferredFrom(sortByPointer)
    : basedOn(sortByPointer, `#/components/schemas/SortOrder/properties/${field}`)
}

function knownFields(): SortField[] {
  const { enum: names } = schemaNode('#/components/schemas/SortField').schema
  return areFields(names) ? names : []
}

function areFields(names: unknown): names is SortField[] {
  return Array.isArray(names)
}
