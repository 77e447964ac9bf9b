/** So many slots a scope has, far more than fit into memory; and so many scopes fit into a safe integer. */
const slots = 2 ** 32

/** The id of a task's row: its scope, and its slot in the index of the scope. */
export function rowId(scopeId: number, slot: number): number {
  return scopeId * slots + slot
}

/** The ids of all rows of a scope: the first that it can have, and the first of the next scope. */
export function rowIds(scopeId: number): [first: number, end: number] {
  return [rowId(scopeId, 0), rowId(scopeId + 1, 0)]
}

/** The scope and the slot of a row. */
export function placeOf(id: number): { scopeId: number; slot: number } {
  return { scopeId: Math.floor(id / slots), slot: id % slots }
}
