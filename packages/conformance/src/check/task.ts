import type { components } from '@case-management/contract'
import { momentOf, textOfMoment } from '../host/moment-of.ts'
import { isObject, type JsonObject } from '../projection/json.ts'
import { withMomentsAs } from '../projection/record-moments.ts'
import { propertiesOf, schemaNode, typesOf } from '../projection/schema-node.ts'

/** A record as the contract has it. */
export type Task = components['schemas']['Task']
/** The body of an update. */
export type TaskUpdate = components['schemas']['TaskUpdate']

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

/** A record in the forms of the contract, whichever of its own a host has; those are told once, by the schema. */
export function inContractForm(task: Task): Task {
  return withoutNulls(withMoments(task))
}

/**
 * The record with the moments in the form of the contract: a host may write a number as a text, a text as a number,
 * and a text with an offset or without milliseconds.
 */
export function withMoments<Held extends Task | JsonObject>(record: Held): Held {
  return withMomentsAs(withNumbers(record), inUtc)
}

const contractForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const otherForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/

/** A moment in UTC to the millisecond; any other text as it is. */
function inUtc(text: string): string {
  if (contractForm.test(text) || !otherForm.test(text)) return text
  return textOfMoment(Date.parse(text)) ?? text
}

function withNumbers<Held extends Task | JsonObject>(record: Held): Held {
  const { dueDate, timestampValue, ETA }: { dueDate?: unknown; timestampValue?: unknown; ETA?: unknown } =
    record
  const due = typeof dueDate === 'string' ? momentOf(dueDate) : undefined
  const made = typeof timestampValue === 'string' ? momentOf(timestampValue) : undefined
  const eta = typeof ETA === 'number' ? textOfMoment(ETA) : undefined
  if (due === undefined && made === undefined && eta === undefined) return record
  return {
    ...record,
    ...(due !== undefined && { dueDate: due }),
    ...(made !== undefined && { timestampValue: made }),
    ...(eta !== undefined && { ETA: eta }),
  }
}

/** The record without other keys that are `null`: a host may show so that a task does not have them. */
function withoutNulls(task: Task): Task {
  const shown = Object.entries(task).filter(([key, value]) => value !== null || nullable.has(key))
  if (shown.length === Object.keys(task).length) return task
  const { _id, caseId, caseRefId, name } = task
  return { ...Object.fromEntries(shown), _id, caseId, caseRefId, name }
}
