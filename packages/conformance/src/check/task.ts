import type { components } from '@case-management/contract'
import { isObject } from '../projection/json.ts'
import { propertiesOf, schemaNode, typesOf } from '../projection/schema-node.ts'

/** A record as the contract has it. */
export type Task = components['schemas']['Task']

/** Whether a record has what nothing can be done without. */
export function isTask(value: unknown): value is Task {
  return isObject(value) && typeof value['_id'] === 'string' && typeof value['name'] === 'string'
}

/** The keys of which the contract says what `null` means. */
const nullable: ReadonlySet<string> = new Set(
  propertiesOf(schemaNode('#/components/schemas/Task')).flatMap(([key, node]) =>
    typesOf(node).includes('null') ? [key] : [],
  ),
)

/** The record without other keys that are `null`: a host may show so that a task does not have them. */
export function withoutNulls(task: Task): Task {
  const shown = Object.entries(task).filter(([key, value]) => value !== null || nullable.has(key))
  if (shown.length === Object.keys(task).length) return task
  const { _id, caseId, caseRefId, name } = task
  return { ...Object.fromEntries(shown), _id, caseId, caseRefId, name }
}
