import type { QuestionId } from '@case-management/contract/questions'
import { expectedUpdate } from '../model/update/expected-update.ts'
import { scopeOfUpdate } from '../model/update/scope-of-update.ts'
import type { JsonObject } from '../projection/json.ts'
import type { Law } from './law.ts'

/**
 * Whether the host may refuse an update that is valid by the contract, by what is still possible.
 *
 * @param before - the record before, as far as it is known.
 */
export function mayUpdateBeRefused(law: Law, before: JsonObject, body: JsonObject): boolean {
  const scope = scopeOfUpdate(before, body)
  const refuses = law
    .dialects(scope)
    .some(
      (dialect) =>
        expectedUpdate({ dialect, before, body, entries: { status: [], priority: [] } }) === 'refused',
    )
  return (
    refuses ||
    isTooLarge(law, 'largest-body', JSON.stringify(body).length) ||
    isTooLarge(law, 'deepest-body', depthOf(body))
  )
}

function isTooLarge(law: Law, id: QuestionId & ('largest-body' | 'deepest-body'), size: number): boolean {
  return law
    .answersTo(id)
    .some(({ answer, value }) => answer === 'refused' && typeof value === 'number' && value < size)
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  return 1 + Math.max(0, ...Object.values(value).map(depthOf))
}
