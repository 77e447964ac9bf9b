import { bodyValidators } from '@case-management/contract/validators'
import type { JsonObject } from '../projection/json.ts'
import type { Law } from './law.ts'
import { mayUpdateBeRefused } from './update-may-be-refused.ts'

/** Updates of one value each that a record has, which the host has to take. */
export function updatesOfNothingNew(law: Law, record: JsonObject, keys: readonly string[]): JsonObject[] {
  return keys
    .flatMap((key): JsonObject[] => (record[key] === undefined ? [] : [{ [key]: record[key] }]))
    .filter((body) => bodyValidators.updateTask.request(body) && !mayUpdateBeRefused(law, record, body))
}
