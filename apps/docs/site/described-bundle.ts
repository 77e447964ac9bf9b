import bundle from '@case-management/contract/openapi.json' with { type: 'json' }
import { withCallingFacts } from './calling-facts.ts'
import { withDisagreements } from './disagreements.ts'
import { jsonCopy, type Json } from './json.ts'

/**
 * The bundle of the contract with what its extensions say in its descriptions, because readers see only those:
 * how pages are read, when a call may be sent again, and where the sources disagree.
 *
 * @param contradictions - the page of all contradictions, from where the descriptions are shown.
 */
export function describedBundle(contradictions: string): Json {
  return withDisagreements(withCallingFacts(jsonCopy(bundle)), contradictions)
}
