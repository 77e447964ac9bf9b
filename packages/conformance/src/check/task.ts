import type { components } from '@case-management/contract'
import { isObject } from '../projection/json.ts'

/** A record as the contract has it. */
export type Task = components['schemas']['Task']

/** Whether a record has what nothing can be done without. */
export function isTask(value: unknown): value is Task {
  return isObject(value) && typeof value['_id'] === 'string' && typeof value['name'] === 'string'
}
