import type { Check } from '../check/check.ts'
import { checkOrder } from './generated/check-order.ts'

/** Requests that a check is taken for that was never measured. */
const unmeasured = 5

const known = new Map(checkOrder.map(([id, requests], place) => [id, { requests, place }] as const))

/** About how many requests a check sends to a host that is right. */
export function expectedRequests({ id }: Check): number {
  return known.get(id)?.requests ?? unmeasured
}

/** Where a check stands when a budget is spent: the smaller, the earlier. What was never measured comes last. */
export function placeOf(id: string | undefined): number {
  return (id === undefined ? undefined : known.get(id)?.place) ?? Infinity
}
