import { bodyValidators } from '@case-management/contract/validators'
import type { Dialect } from '@case-management/contract/questions'
import type { Task } from '../check/task.ts'
import { partsOf } from '../host/parts-of.ts'
import { comparedWith } from '../host/not-restored.ts'
import { otherForms, restoration } from '../host/restoration.ts'
import { expectedUpdate } from '../model/update/expected-update.ts'
import { scopeOfUpdate } from '../model/update/scope-of-update.ts'
import { jsonOf, type JsonObject } from '../projection/json.ts'
import { requestSchemaPointer } from '../projection/request-schema.ts'
import { schemaNode } from '../projection/schema-node.ts'
import { mayBodyBeRefused } from './body-may-be-refused.ts'
import type { Law } from './law.ts'

/** An update that is about to be sent. */
interface Intended {
  /** The record before the first write. */
  original: Task | JsonObject
  /** The record as it is now. */
  now: JsonObject
  body: object
  /** The keys that were sent before. */
  touched?: readonly string[]
}

const update = schemaNode(requestSchemaPointer('updateTask'))

/**
 * The keys of a record that could not be made again what they were, were an update sent to a host of some possible dialect:
 * where `null` clears nothing, lists are appended to, or a closed task takes no update.
 * The law of the contract always has a way back, as far as updates have one at all.
 */
export function withoutWayBack(law: Law, { original, now, body: sent, touched = [] }: Intended): string[] {
  if (law.origin === 'contract') return []
  const body = kept(law, jsonOf(sent))
  if (body === undefined) return []
  const keys = [...new Set([...touched, ...Object.keys(body)])]
  const back = restoration(update, original, keys)
  const other = otherForms(update, original, Object.keys(back))
  const later = { ...now, ...body }
  const scope = [
    ...scopeOfUpdate(now, body),
    ...scopeOfUpdate(later, back),
    ...scopeOfUpdate(later, other),
    'refused-update',
  ] as const
  const differencesOf = comparedWith(update, original, keys, { lossy: true })
  const lost = law.dialects(scope).flatMap((dialect) => {
    const after = updated(dialect, now, body)
    const first = updated(dialect, after, back)
    const different = differencesOf(first)
    if (different.length === 0) return []
    return differencesOf(updated(dialect, first, otherForms(update, original, different)))
  })
  const tooLarge = partsOf(back, (part) => !mayBodyBeRefused(law, part)).flatMap((part) =>
    mayBodyBeRefused(law, part) ? Object.keys(part) : [],
  )
  return [...new Set([...lost, ...tooLarge])]
}

function isUpdate(part: JsonObject): boolean {
  return bodyValidators.updateTask.request(part)
}

/** What of an update may be kept: of one that breaks the contract what keeps it, where a refused update may do a part. */
function kept(law: Law, body: JsonObject): JsonObject | undefined {
  if (isUpdate(body)) return body
  if (law.answersTo('refused-update').every(({ answer }) => answer === 'whole')) return undefined
  return Object.fromEntries(Object.entries(body).filter(([key, value]) => isUpdate({ [key]: value })))
}

/** The record that an update leaves, by the likeliest of what it may leave. */
function updated(dialect: Dialect, before: JsonObject, body: JsonObject): JsonObject {
  const expectedOf = (part: JsonObject) =>
    expectedUpdate({ dialect, before, body: part, entries: { status: [], priority: [] } })
  const expected = expectedOf(body)
  if (expected === 'refused') {
    const taken = Object.entries(body).filter(([key, value]) => expectedOf({ [key]: value }) !== 'refused')
    const isPartly = dialect['refused-update'].answer === 'partly' && taken.length > 0
    return isPartly && taken.length < Object.keys(body).length
      ? updated(dialect, before, Object.fromEntries(taken))
      : before
  }
  const after = { ...before }
  for (const [key, [value]] of expected.wanted) {
    if (value === undefined) delete after[key]
    else after[key] = value
  }
  return after
}
