import { unmetNeed } from '../check/unmet-need.ts'
import type { Check } from '../check/check.ts'
import { checkOrder } from './generated/check-order.ts'

/** Requests that a check is taken for that was never measured. */
const unmeasured = 5

const known = new Map(checkOrder.map(([id, requests], place) => [id, { requests, place }] as const))

/** About how many requests a check sends to a host that is right; none where it cannot be made. */
export function expectedRequests(check: Check, given: Parameters<typeof unmetNeed>[1]): number {
  return unmetNeed(check, given) === undefined ? (known.get(check.id)?.requests ?? unmeasured) : 0
}

/** Where a check stands when a budget is spent: the smaller, the earlier. What was never measured comes last. */
export function placeOf(id: string | undefined): number {
  return (id === undefined ? undefined : known.get(id)?.place) ?? Infinity
}
