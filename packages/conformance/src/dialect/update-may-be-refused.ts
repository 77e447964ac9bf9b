import { expectedUpdate } from '../model/update/expected-update.ts'
import { scopeOfUpdate } from '../model/update/scope-of-update.ts'
import type { JsonObject } from '../projection/json.ts'
import type { Law } from './law.ts'
import { mayBodyBeRefused } from './body-may-be-refused.ts'

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
  return refuses || mayBodyBeRefused(law, body)
}
